"""The throwaway token: made anew at every start, recognisable, and never a real one."""

import re
import secrets
import string

PREFIX = "PLAYGROUND"
SHAPE = re.compile(r"[0-9]{8,10}:[A-Za-z0-9_-]{35}")

_OWN_SHAPE = re.compile(rf"[1-9][0-9]{{9}}:{PREFIX}[A-Za-z0-9_-]{{25}}")
_ALPHABET = string.ascii_letters + string.digits
_SECRET_LENGTH = 35


def new_token() -> str:
    """Make a token of Telegram's form, ten digits and 35 characters, whose secret begins with PLAYGROUND."""
    number = 10**9 + secrets.randbelow(9 * 10**9)
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(_SECRET_LENGTH - len(PREFIX)))
    return f"{number}:{PREFIX}{secret}"


def checked(token: str) -> str:
    """Give the token back if it is a throwaway one.

    Raises:
        ValueError: For anything else; the text does not repeat it.
    """
    if not _OWN_SHAPE.fullmatch(token):
        raise ValueError(
            f"The playground takes only a throwaway token: ten digits, a colon, {PREFIX} and 25 more "
            "letters, digits, - or _. Never give it a real bot's token."
        )
    return token
