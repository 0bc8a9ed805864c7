"""Time zones by host."""

from zoneinfo import ZoneInfo

import pytest

from storage.sources.times import zones


@pytest.mark.parametrize(
    ("url", "zone"),
    [
        ("https://www.zakon.kz/a/1", "Asia/Almaty"),
        ("http://kun.uz", "Asia/Tashkent"),
        ("https://24.kg./x", "Asia/Bishkek"),
        ("https://asiaplustj.info/", "Asia/Dushanbe"),
        ("https://tass.ru:443/", "Europe/Moscow"),
        ("https://astanatimes.com/2025/", "Asia/Almaty"),
        ("https://kz.kursiv.media/", "Asia/Almaty"),
        ("https://uz.kursiv.media/", "Asia/Tashkent"),
        ("https://kursiv.media/", "Asia/Almaty"),
        ("https://қазақстан.қаз/", "Asia/Almaty"),
        ("https://xn--80aaa.xn--80ao21a/", "Asia/Almaty"),
        ("https://example.com/", ""),
        ("https://uz.com/", ""),
        ("no address", ""),
        ("https://[bad/", ""),
        ("", ""),
    ],
)
def test_the_host_tells_the_zone(url: str, zone: str):
    assert zones.zone_of(url) == zone


def test_every_zone_of_the_tables_exists():
    for name in (*zones.HOSTS.values(), *zones.COUNTRIES.values()):
        assert ZoneInfo(name).key == name
