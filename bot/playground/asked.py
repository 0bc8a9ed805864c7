"""What the chat page or a test asks for: the query or the JSON body of a request, read by field and type."""

import contextlib
import json
import re
from collections.abc import Collection

from aiohttp import web

from bot.playground import body
from bot.playground.api_types import Json
from bot.playground.errors import WorldError

_WHOLE = re.compile(r"-?[0-9]{1,18}")


class Asked:
    """A JSON object; a field that is absent or null counts as not given."""

    def __init__(self, fields: Json) -> None:
        self._fields = fields

    @classmethod
    async def of(cls, request: web.Request) -> "Asked":
        """Read the body of a request.

        Raises:
            WorldError: When it is no JSON object.
            ApiError: 413 when it is longer than 1 MB.
        """
        try:
            fields: object = json.loads(await body.limited(request))
            if isinstance(fields, dict):
                json.dumps(fields, ensure_ascii=False).encode()
                return cls(fields)
        except (ValueError, RecursionError):
            pass
        raise WorldError("The body has to be a JSON object.")

    def __contains__(self, name: str) -> bool:
        return self._fields.get(name) is not None

    def gives(self, name: str) -> bool:
        """Tell whether the field is there, be it null."""
        return name in self._fields

    def number(self, name: str) -> int:
        """Give a whole number."""
        value = self._fields.get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise WorldError(f'The field "{name}" has to be a whole number.')
        return value

    def number_or_none(self, name: str) -> int | None:
        """Give a whole number, None where it is not given."""
        return self.number(name) if name in self else None

    def amount(self, name: str) -> float:
        """Give a number."""
        value = self._fields.get(name)
        if not isinstance(value, bool) and isinstance(value, int | float):
            with contextlib.suppress(OverflowError):
                return float(value)
        raise WorldError(f'The field "{name}" has to be a number.')

    def text(self, name: str, default: str | None = None) -> str:
        """Give a text, the default where it is not given."""
        if default is not None and name not in self:
            return default
        value = self._fields.get(name)
        if not isinstance(value, str):
            raise WorldError(f'The field "{name}" has to be a text.')
        return value

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Give a truth value, the default where it is not given."""
        value = self._fields.get(name) if name in self else default
        if not isinstance(value, bool):
            raise WorldError(f'The field "{name}" has to be true or false.')
        return value

    def texts(self, name: str) -> list[str]:
        """Give a list of texts, an empty one where it is not given."""
        value = self._fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise WorldError(f'The field "{name}" has to be a list of texts.')
        return value

    def check_names(self, known: Collection[str]) -> None:
        """Make sure that no field has another name than these.

        Raises:
            WorldError: When one has.
        """
        for name in self._fields:
            if name not in known:
                raise WorldError(f'There is no field "{name}" here, only {", ".join(known)}.')


def number_in_query(request: web.Request, name: str) -> int:
    """Give a whole number of a request's query.

    Raises:
        WorldError: When there is none under the name.
    """
    text = request.query.get(name, "")
    if not _WHOLE.fullmatch(text):
        raise WorldError(f"The query has to name a {name} by number.")
    return int(text)
