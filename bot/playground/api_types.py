"""The two types that every part of the playground shares."""

from collections.abc import Callable
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
"""An object of the Bot API as it travels: plain values under the API's own field names."""

Clock: TypeAlias = Callable[[], float]
"""Tells the time in seconds since 1970, UTC."""
