"""How a value travels from the process that reads hostile bytes: a closed encoding that runs no code.

Pickle is none, not even with few classes let in: what it builds, it can also change. Here a value is JSON;
what JSON does not know is a list that begins with its kind. Classes are the frozen ones of `storage`, which
the receiver must have loaded already.
"""

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

ROOM = "storage"


class ParcelError(Exception):
    """A value that may not travel, or bytes that are none."""


def pack(value: object) -> bytes:
    """Encode a value as JSON in UTF-8; halves of surrogate pairs, which nothing can store, become `?`.

    Raises:
        ParcelError: if it, or a part of it, is of a kind that does not travel.
    """
    return json.dumps(_packed(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpack(content: bytes) -> object:
    """Decode what `pack` encoded, or what somebody wants us to take for it.

    Raises:
        ParcelError: if it is no such thing.
    """
    try:
        return _unpacked(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise ParcelError(f"no parcel: {type(error).__name__}") from None


def _packed(value: object) -> object:
    """Give what JSON can say of a value."""
    if isinstance(value, Enum):
        return ["enum", _name_of(type(value)), value.value]
    if value is None or isinstance(value, str | int | float):
        return value
    for kind, (name, write) in WRITERS.items():
        if isinstance(value, kind):
            return [name, *write(value)]
    if is_dataclass(value) and not isinstance(value, type):
        parts = (_packed(getattr(value, field.name)) for field in fields(value))
        return ["value", _name_of(type(value)), *parts]
    raise ParcelError(f"a {type(value).__name__} does not travel")


def _items(value: Iterable[object]) -> list[object]:
    return [_packed(item) for item in value]


def _moment(value: datetime) -> list[object]:
    zone = value.tzinfo.key if isinstance(value.tzinfo, ZoneInfo) else None
    return [value.isoformat(), zone, value.fold]


WRITERS: Mapping[type, tuple[str, Callable[[Any], list[object]]]] = {
    list: ("list", _items),
    tuple: ("tuple", _items),
    dict: ("dict", lambda value: [_items(pair) for pair in value.items()]),
    bytes: ("bytes", lambda value: [b64encode(value).decode("ascii")]),
    datetime: ("moment", _moment),
    date: ("date", lambda value: [value.isoformat()]),
    timedelta: ("span", lambda value: [value.days, value.seconds, value.microseconds]),
}
"""How each kind is written; a datetime is a date too and stands before it."""


def _unpacked(value: object) -> object:
    if isinstance(value, dict):
        raise ParcelError("no parcel: an object")
    if not isinstance(value, list):
        return value
    kind, *parts = value
    return READERS[str(kind)](*parts)


def _read_dict(*pairs: list[object]) -> dict[object, object]:
    return {_unpacked(key): _unpacked(value) for key, value in pairs}


def _read_moment(written: str, zone: str | None, fold: int) -> datetime:
    moment = datetime.fromisoformat(written).replace(fold=fold)
    return moment if zone is None else moment.replace(tzinfo=ZoneInfo(zone))


def _read_enum(name: str, value: str | int) -> Enum:
    kind = _class_of(name)
    if not issubclass(kind, Enum):
        raise ParcelError(f"{name} is no enumeration")
    return kind(value)


def _read_value(name: str, *parts: object) -> object:
    kind = _class_of(name)
    if not is_dataclass(kind):
        raise ParcelError(f"{name} is no value")
    named = zip(fields(kind), parts, strict=True)
    return kind(**{field.name: _unpacked(part) for field, part in named})


READERS: Mapping[str, Callable[..., object]] = {
    "list": lambda *parts: [_unpacked(part) for part in parts],
    "tuple": lambda *parts: tuple(_unpacked(part) for part in parts),
    "dict": _read_dict,
    "bytes": lambda written: b64decode(written, validate=True),
    "moment": _read_moment,
    "date": date.fromisoformat,
    "span": timedelta,
    "enum": _read_enum,
    "value": _read_value,
}


def _name_of(kind: type) -> str:
    if kind.__module__.partition(".")[0] != ROOM:
        raise ParcelError(f"a {kind.__qualname__} does not travel")
    return f"{kind.__module__}:{kind.__qualname__}"


def _class_of(name: str) -> type:
    """Find a class of the room by its name; nothing is loaded for it."""
    module, _, qualified = name.partition(":")
    found = getattr(sys.modules.get(module), qualified, None)
    if not isinstance(found, type) or _name_of(found) != name:
        raise ParcelError(f"{name} is not known here")
    return found
