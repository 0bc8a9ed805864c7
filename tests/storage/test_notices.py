from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from storage.delivery import NoticeKind
from storage.followed import Health, SourceKind
from storage.notices import flood_notice, notices_of
from storage.obstacle import Obstacle
from storage.polling import beginning

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
NEW = replace(
    beginning("https://www.site.kz/feed", SourceKind.FEED, NOW, Random(1)),  # noqa: S311 - no secret
    id=7,
)
DEAD = replace(NEW, name="Site", health=Health.DEAD, obstacle=Obstacle.GONE, detail="410")


def test_a_source_that_dies_is_told_with_the_reason() -> None:
    [notice] = notices_of(NEW, DEAD, NOW)
    assert notice.kind is NoticeKind.SOURCE_DEAD
    assert notice.parameters == {
        "name": "Site",
        "url": "https://www.site.kz/feed",
        "obstacle": "gone",
        "detail": "410",
    }


def test_a_source_that_is_back_is_told_by_its_host_if_it_has_no_name() -> None:
    [notice] = notices_of(DEAD, replace(NEW, health=Health.GOOD), NOW)
    assert notice.kind is NoticeKind.SOURCE_BACK
    assert notice.parameters == {"name": "site.kz", "url": "https://www.site.kz/feed"}


def test_what_stays_as_it_was_is_not_told() -> None:
    assert notices_of(DEAD, DEAD, NOW) == []
    assert notices_of(NEW, replace(NEW, health=Health.FAILING), NOW) == []


def test_a_flood_is_told_with_its_size_and_each_by_a_key_of_its_own() -> None:
    first, second = flood_notice(DEAD, 12, NOW), flood_notice(DEAD, 12, NOW.replace(hour=13))
    assert (first.kind, first.parameters["count"]) == (NoticeKind.SOURCE_FLOOD, 12)
    assert first.key != second.key
