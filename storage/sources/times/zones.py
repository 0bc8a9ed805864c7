"""Time zones of outlets, by the host of their site."""

from urllib.parse import urlsplit

HOSTS = {
    "astanatimes.com": "Asia/Almaty",
    "azattyq.org": "Asia/Almaty",
    "azattyq-ruhy.kz": "Asia/Almaty",
    "kursiv.media": "Asia/Almaty",
    "uzdaily.com": "Asia/Tashkent",
    "ozodlik.org": "Asia/Tashkent",
    "dunyo.info": "Asia/Tashkent",
    "akipress.com": "Asia/Bishkek",
    "akipress.org": "Asia/Bishkek",
    "azattyk.org": "Asia/Bishkek",
    "kaktus.media": "Asia/Bishkek",
    "asiaplustj.info": "Asia/Dushanbe",
    "turkmenportal.com": "Asia/Ashgabat",
    "timesca.com": "Asia/Bishkek",
}
"""Zones of sites whose domain does not tell their country."""

COUNTRIES = {
    "kz": "Asia/Almaty",
    "xn--80ao21a": "Asia/Almaty",
    "қаз": "Asia/Almaty",
    "uz": "Asia/Tashkent",
    "kg": "Asia/Bishkek",
    "tj": "Asia/Dushanbe",
    "tm": "Asia/Ashgabat",
    "ru": "Europe/Moscow",
    "su": "Europe/Moscow",
    "xn--p1ai": "Europe/Moscow",
    "рф": "Europe/Moscow",
    "by": "Europe/Minsk",
    "ua": "Europe/Kyiv",
    "az": "Asia/Baku",
    "am": "Asia/Yerevan",
    "ge": "Asia/Tbilisi",
    "mn": "Asia/Ulaanbaatar",
    "cn": "Asia/Shanghai",
    "tr": "Europe/Istanbul",
    "ir": "Asia/Tehran",
    "af": "Asia/Kabul",
    "pk": "Asia/Karachi",
    "in": "Asia/Kolkata",
    "uk": "Europe/London",
    "de": "Europe/Berlin",
    "fr": "Europe/Paris",
    "jp": "Asia/Tokyo",
    "kr": "Asia/Seoul",
}
"""Zones by the country's part of a domain; where a country has several, that of its capital."""


def zone_of(url: str) -> str:
    """Tell the time zone (its IANA name) of the outlet at an address; empty where the host does not tell.

    A site of several countries names one below its domain: `kz.kursiv.media`, `uz.kursiv.media`.
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
    labels = host.split(".")
    by_country = COUNTRIES.get(labels[-1], "")
    below = COUNTRIES.get(labels[0], "") if len(labels) > len(("kz", "kursiv", "media")) - 1 else ""
    known = next((HOSTS[end] for end in _ends(labels) if end in HOSTS), "")
    return by_country or below or known


def _ends(labels: list[str]) -> list[str]:
    return [".".join(labels[start:]) for start in range(len(labels))]
