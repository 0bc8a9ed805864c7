"""The parameters of a Bot API call, read as leniently and as strictly as Telegram reads them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.playground.api_types import Json
from bot.playground.errors import ApiError, bad_request

_INTEGER = re.compile(r"\s*([+-]?[0-9]{1,18})")
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in a multipart body."""

    name: str
    content_type: str
    content: bytes


class Parameters:
    """What a call carries: texts by name, as every encoding ends up with, and uploaded files."""

    def __init__(self, texts: Mapping[str, str], uploads: Mapping[str, Upload] | None = None) -> None:
        self._texts = dict(texts)
        self._uploads = dict(uploads or {})

    def __contains__(self, name: str) -> bool:
        return bool(self._texts.get(name))

    def text(self, name: str) -> str:
        """Give the text, empty when it is absent."""
        return self._texts.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Give the whole number that the text begins with, the default when there is none."""
        match = _INTEGER.match(self._texts.get(name, ""))
        return int(match[1]) if match else default

    def flag(self, name: str) -> bool:
        """Tell whether the text is one of true, yes and 1, in any case."""
        return self._texts.get(name, "").strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str) -> object:
        """Give the decoded JSON of a serialised parameter, None when it is absent.

        Raises:
            ApiError: 400 "can't parse … JSON object" with `what` in the gap.
        """
        text = self._texts.get(name, "")
        if not text:
            return None
        try:
            decoded: object = json.loads(text)
        except (ValueError, RecursionError):
            raise bad_request(f"can't parse {what} JSON object") from None
        return decoded

    def upload(self, name: str) -> Upload | None:
        """Give the file sent under the name itself, or the one that its `attach://` text points at."""
        text = self._texts.get(name, "")
        if text.startswith("attach://"):
            return self._uploads.get(text.removeprefix("attach://"))
        return self._uploads.get(name)

    def shown(self) -> Json:
        """Give the parameters as the journal keeps them: serialised JSON opened, files by name and size."""
        shown: Json = {name: _opened(text) for name, text in self._texts.items()}
        for name, upload in self._uploads.items():
            shown[f"file {name}" if name in shown else name] = {
                "file_name": upload.name,
                "content_type": upload.content_type,
                "bytes": len(upload.content),
            }
        return shown


def _opened(text: str) -> object:
    if text[:1] not in {"{", "["}:
        return text
    try:
        opened: object = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return opened


class Fields:
    """A JSON object inside a parameter, whose fields are asked for by type."""

    def __init__(self, value: Json, what: str = "") -> None:
        self._value = value
        self._prefix = f"can't parse {what}: " if what else ""

    @classmethod
    def of(cls, value: object, missing: str, what: str = "") -> "Fields":
        """Take a decoded value that has to be an object.

        Raises:
            ApiError: 400 with the sentence `missing`.
        """
        if not isinstance(value, dict):
            raise bad_request(missing)
        return cls(value, what)

    def __contains__(self, name: str) -> bool:
        return self._value.get(name) is not None

    def raw(self, name: str) -> object:
        """Give the field as it is, None when it is absent."""
        return self._value.get(name)

    def string(self, name: str, *, required: bool = False) -> str:
        """Give a text field; a number is taken as its digits."""
        value = self._get(name, required=required)
        if isinstance(value, bool) or not isinstance(value, str | int | float | None):
            raise self.refused(f'Field "{name}" must be of type String')
        return "" if value is None else str(value)

    def integer(self, name: str, *, required: bool = False, default: int = 0) -> int:
        """Give a whole number; its digits in a text are taken too."""
        value = self._get(name, required=required)
        if value is None:
            return default
        if isinstance(value, str) and _WHOLE.fullmatch(value):
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refused(f'Field "{name}" must be of type Number')
        return value

    def boolean(self, name: str) -> bool:
        """Give a truth value, false when it is absent."""
        value = self._get(name, required=False)
        if value is not None and not isinstance(value, bool):
            raise self.refused(f'Field "{name}" must be of type Boolean')
        return bool(value)

    def array(self, name: str) -> list[object]:
        """Give a list, empty when it is absent."""
        value = self._get(name, required=False)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.refused(f'Field "{name}" must be of type Array')
        return value

    def nested(self, name: str) -> "Fields":
        """Give an object that has to be there; its own faults are worded like this one's."""
        value = self._get(name, required=True)
        if not isinstance(value, dict):
            raise self.refused(f'Field "{name}" must be of type Object')
        fields = Fields(value)
        fields._prefix = self._prefix
        return fields

    def refused(self, message: str) -> ApiError:
        """Word a fault of this object, a 400."""
        return bad_request(self._prefix + message)

    def _get(self, name: str, *, required: bool) -> object:
        value = self._value.get(name)
        if value is None and required:
            raise self.refused(f'Can\'t find field "{name}"')
        return value
