"""Values come out as they went in, and nothing else comes out."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.parsing.parcels import ParcelError, pack, unpack
from storage.followed import SourceKind
from storage.model import Language
from storage.sources.listings.item import Item, Listing

PLAIN = (
    some.none() | some.booleans() | some.integers(-(2**63), 2**63) | some.text() | some.binary(max_size=50)
)
TIMES = (
    some.dates()
    | some.datetimes()
    | some.datetimes(timezones=some.timezones())
    | some.timedeltas()
    | some.sampled_from([SourceKind.FEED, Language.RUSSIAN])
)
VALUES = some.recursive(
    PLAIN | TIMES,
    lambda inner: some.lists(inner) | some.tuples(inner, inner) | some.dictionaries(some.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_a_value_comes_out_as_it_went_in(value: object) -> None:
    copy = unpack(pack(value))
    assert copy == value
    assert repr(copy) == repr(value)


def test_a_listing_comes_out_as_it_went_in() -> None:
    zone = ZoneInfo("Asia/Almaty")
    items = (
        Item("1", "https://news.test/1", "Жаңалық", "a\n\nb", datetime(2026, 11, 25, 12, 5, tzinfo=zone)),
        Item("2", published=date(2026, 11, 25), author="Ә", language=Language.RUSSIAN),
        Item("3", published=datetime(2026, 11, 25, 12, 5, tzinfo=timezone(timedelta(hours=5)))),
        Item("4", published=datetime(2026, 11, 25, 12, 5, tzinfo=UTC)),
    )
    copy = unpack(pack(Listing("Outlet", Language.RUSSIAN, items)))
    assert copy == Listing("Outlet", Language.RUSSIAN, items)
    assert isinstance(copy, Listing)
    moments = [item.published.tzinfo for item in copy.items if isinstance(item.published, datetime)]
    assert moments == [zone, timezone(timedelta(hours=5)), UTC]


def test_half_of_a_pair_becomes_a_question_mark() -> None:
    assert unpack(pack("a\ud800b")) == "a?b"


@pytest.mark.parametrize("value", [object(), {1, 2}, ParcelError, json.JSONDecoder(), [lambda: 0]])
def test_what_is_no_plain_value_does_not_travel(value: object) -> None:
    with pytest.raises(ParcelError):
        pack(value)


@pytest.mark.parametrize(
    "forged",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b"[[]]",
        b'["unknown", 1]',
        b'["list", {}]',
        b'["bytes", "!"]',
        b'["bytes"]',
        b'["date", "yesterday"]',
        b'["date", 5]',
        b'["moment", "2026-11-25T12:00:00", "../../etc/passwd", 0]',
        b'["moment", "2026-11-25T12:00:00", "Nowhere/Nothing", 0]',
        b'["moment", "2026-11-25T12:00:00", null, 7]',
        b'["span", 1e99]',
        b'["dict", [["list"], 1]]',
        b'["dict", 1]',
        b'["enum", "storage.followed:SourceKind", "secret"]',
        b'["enum", "storage.sources.listings.item:Item", "x"]',
        b'["enum", "builtins:eval", "1"]',
        b'["value", "os:system", "id"]',
        b'["value", "subprocess:Popen", "id"]',
        b'["value", "bot.parsing.parser:ParsingLimits", 1, 1, 1, 1, 1]',
        b'["value", "storage.followed:SourceKind", "feed"]',
        b'["value", "storage.sources.listings.item:Item"]',
        b'["value", "storage.sources.listings.item:Item", "1", "2", "3", "4", "5", "6", "7", "8"]',
        b'["value", "storage.sources.listings.item:MOST_ITEMS"]',
        b'["value", "storage.sources.listings.item:datetime"]',
        b'["value", "storage.nowhere:Item", "1"]',
        b'["value", 5]',
        b"[" * 100_000,
        b"9" * 100_000,
    ],
)
def test_what_is_no_parcel_is_refused(forged: bytes) -> None:
    with pytest.raises(ParcelError):
        unpack(forged)
