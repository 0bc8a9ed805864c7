"""What the playground refuses, drawn as a tree.

Exception
├── ApiError          answered to the bot in Telegram's own words
├── WorldError        answered to a person as one clear sentence
└── OSError
    ├── PortTakenError    the address cannot be opened
    └── JournalError      the log of calls or the ledger cannot be written
"""

from bot.playground.api_types import Json


class ApiError(Exception):
    """A refusal of a Bot API call, with its HTTP status and description."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> Json:
        """Give the JSON body that the bot receives (Bot API, "Making requests")."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


class WorldError(Exception):
    """A person asked for something that cannot be done; the text is the sentence to show."""


class PortTakenError(OSError):
    """The playground's address is not free; the text names the port and the way out."""


class JournalError(OSError):
    """The log of calls or the ledger cannot be written; the text names the file and the reason."""


def _sentence(message: str) -> str:
    """Begin with a small letter, but leave a code such as BUTTON_DATA_INVALID as it is."""
    if len(message) > 1 and (message[1] == "_" or "A" <= message[1] <= "Z"):
        return message
    return message[:1].lower() + message[1:]


def bad_request(message: str, parameters: Json | None = None) -> ApiError:
    """Make the 400 that Telegram answers to a call it understands but cannot do."""
    return ApiError(400, f"Bad Request: {_sentence(message)}", parameters)


def forbidden(message: str) -> ApiError:
    """Make the 403 that Telegram answers when the bot may not write there."""
    return ApiError(403, f"Forbidden: {message}")


def conflict(message: str) -> ApiError:
    """Make the 409 that Telegram answers to the older of two pollers."""
    return ApiError(409, f"Conflict: {message}")
