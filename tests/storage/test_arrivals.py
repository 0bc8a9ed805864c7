"""What of a listing is new: told apart by what is known, and held back where it is only the past."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.arrivals import Arrivals, digest_of, judge, no_later_than
from storage.sources.listings.item import Item

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
ALMATY = timezone(timedelta(hours=5))
OLD = NOW - timedelta(days=4)


def listed(count: int, published: date | None = NOW, first: int = 0) -> list[Item]:
    return [
        Item(f"i{number}", title=f"T{number}", published=published) for number in range(first, first + count)
    ]


def known_of(items: list[Item]) -> dict[str, bytes]:
    return {item.identity: digest_of(item) for item in items}


def judged(items: list[Item], known: list[Item], since: datetime | None = None) -> Arrivals:
    return judge(items, known_of(known), first=False, now=NOW, since=since)


def test_the_first_reading_is_a_backlog_and_announced_to_nobody() -> None:
    arrivals = judge(listed(9, OLD), {}, first=True, now=NOW)
    assert (len(arrivals.fresh), arrivals.announced, arrivals.flood) == (9, False, False)


def test_items_are_told_apart_by_what_is_known_of_them() -> None:
    new, changed, same = listed(3)
    arrivals = judged([new, changed, same], [replace(changed, title="Before"), same])
    assert (arrivals.fresh, arrivals.changed, arrivals.known) == ((new,), (changed,), (same,))
    assert arrivals.announced


def test_of_two_items_with_one_identity_the_first_is_meant() -> None:
    first, second = Item("i", title="First"), Item("i", title="Second")
    assert judged([first, second], []).fresh == (first,)


def test_items_without_a_date_are_a_flood_where_nothing_listed_is_known() -> None:
    assert judged(listed(10, None), listed(4)).announced
    assert judged(
        listed(10, None), [replace(item, identity=f"past {item.identity}") for item in listed(4)]
    ).flood


@pytest.mark.parametrize("published", [OLD, OLD.date()])
def test_old_items_that_are_suddenly_new_are_a_flood(published: date | None) -> None:
    arrivals = judged(listed(10, published), listed(4))
    assert (len(arrivals.fresh), arrivals.announced, arrivals.flood) == (6, False, True)


def test_half_of_the_items_are_no_flood() -> None:
    assert not judged(listed(10, OLD), listed(5)).flood


def test_four_items_are_no_flood() -> None:
    assert judged(listed(4, OLD), []).announced


def test_a_day_with_many_news_is_no_flood() -> None:
    assert judged(listed(50, NOW - timedelta(days=2)), []).announced


def test_what_was_published_while_the_program_stood_still_is_no_flood() -> None:
    assert not judged(listed(10, OLD), [], since=OLD - timedelta(hours=1)).flood
    assert not judged(listed(10, OLD.date()), [], since=OLD).flood
    assert judged(listed(10, OLD), [], since=OLD + timedelta(hours=1)).flood


def test_a_date_in_the_future_counts_as_now() -> None:
    [item] = judged(listed(1, NOW.astimezone(ALMATY) + timedelta(hours=1)), []).fresh
    assert item.published == NOW
    assert isinstance(item.published, datetime)
    assert item.published.tzinfo is ALMATY


@pytest.mark.parametrize(
    ("published", "taken"),
    [
        (None, None),
        (NOW, NOW),
        (OLD, OLD),
        (date(2026, 11, 25), date(2026, 11, 25)),
        (date(2026, 11, 26), date(2026, 11, 26)),
        (date(2026, 11, 27), NOW),
        (datetime(2026, 11, 24), datetime(2026, 11, 24)),  # noqa: DTZ001 - it stays as it came
    ],
)
def test_a_date_that_has_begun_somewhere_stays(published: date | None, taken: date | None) -> None:
    assert no_later_than(published, NOW) == taken


def test_what_is_left_for_later_is_in_none_of_the_lists() -> None:
    arrivals = judged(listed(6), [*listed(2), replace(listed(3)[2], title="Before")])
    rest = arrivals.without({"i0", "i2", "i4"})
    assert [item.identity for item in rest.fresh] == ["i3", "i5"]
    assert [item.identity for item in rest.changed] == []
    assert [item.identity for item in rest.known] == ["i1"]
    assert (arrivals.complete, rest.complete) == (True, False)
    assert arrivals.without(()) is arrivals


# What a change is

ITEM = Item("i", "https://site.kz/1", "Цена выросла на 1,3 млрд", "Текст о цене.\n\nЕщё абзац.", NOW, "A")


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Цена выросла на 1,5 млрд"},
        {"text": "Текст о ценах.\n\nЕщё абзац."},
        {"text": "Текст о цене, 2 абзаца.\n\nЕщё абзац."},
    ],
)
def test_other_words_and_other_figures_are_a_change(changes: dict[str, str]) -> None:
    assert digest_of(replace(ITEM, **changes)) != digest_of(ITEM)  # type: ignore[arg-type] # texts


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Текст  о цене. Ещё\nабзац.\n"},
        {"link": "https://site.kz/1?utm_source=rss"},
        {"published": OLD},
        {"author": "B"},
    ],
)
def test_spaces_links_dates_and_authors_are_no_change(changes: dict[str, object]) -> None:
    assert digest_of(replace(ITEM, **changes)) == digest_of(ITEM)  # type: ignore[arg-type] # any of an item


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Текст. Просмотров: 12", "Текст. Просмотров: 1 345"),
        ("Текст. 12 комментариев", "Текст. 1 013 комментариев"),
        ("Мәтін. Қаралым: 7", "Мәтін. Қаралым: 8"),
        ("Мәтін. 15 рет айтылды. 99 пікір", "Мәтін. 15 рет айтылды. 100 пікір"),
        ("Text comments:5", "Text comments:61"),
        ("Matn. Koʻrishlar soni 5", "Matn. Koʻrishlar soni 61"),
        ("Matn. Oʻqildi: 5", "Matn. Oʻqildi: 61"),
        ("Матн. Ўқилди – 5", "Матн. Ўқилди – 61"),
        ("Text. 1,024 views", "Text. 99 views"),
    ],
)
def test_the_number_of_readers_is_no_change(one: str, other: str) -> None:
    assert digest_of(Item("i", text=one)) == digest_of(Item("i", text=other))


@given(some.text(), some.text())
def test_any_text_has_a_digest(title: str, text: str) -> None:
    assert len(digest_of(Item("i", title=title, text=text))) == 8


def test_a_figure_before_the_number_of_readers_is_still_a_change() -> None:
    texts = (f"Построено {count} школ, и строятся ещё многие другие. Просмотров: 5" for count in (12, 13))
    assert len({digest_of(Item("i", text=text)) for text in texts}) == 2


PUBLISHED = some.none() | some.dates() | some.datetimes(timezones=some.just(UTC))


@given(
    given_items=some.lists(some.tuples(some.integers(0, 9), some.sampled_from("ab"), PUBLISHED), max_size=30),
    given_known=some.dictionaries(some.integers(0, 9), some.sampled_from("ab")),
    first=some.booleans(),
)
def test_every_identity_comes_out_once_and_what_is_held_back_is_held_back_for_a_reason(
    given_items: list[tuple[int, str, date | None]], given_known: dict[int, str], *, first: bool
) -> None:
    items = [Item(str(number), title=title, published=when) for number, title, when in given_items]
    known = {str(number): digest_of(Item("", title=title)) for number, title in given_known.items()}
    arrivals = judge(items, known, first=first, now=NOW)
    out = [item.identity for item in (*arrivals.fresh, *arrivals.changed, *arrivals.known)]
    assert sorted(out) == sorted({item.identity for item in items})
    assert not {item.identity for item in arrivals.fresh} & known.keys()
    assert arrivals.announced == (not first and not arrivals.flood)
    assert not arrivals.flood or 2 * len(arrivals.fresh) > len(out)
