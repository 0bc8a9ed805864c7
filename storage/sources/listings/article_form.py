"""The form of an address: whether it looks like an article's, or like a section's, a tag's or an author's."""

import re
from datetime import date
from urllib.parse import unquote, urlsplit

ENOUGH = 2
"""Signs of an article in an address that suffice by themselves."""

OTHER_FILES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|avi|css|js|xml|rss|json|txt|apk)$",
    re.IGNORECASE,
)

OTHER_PLACES = re.compile(
    r"tags?|teg(?:i|lar|s)?|them(?:e|es|a)|topics?|categor(?:y|ies)|rubrics?|rubriki?|sections?|users?|profiles?|"
    r"authors?|avtor[iy]?|muallif(?:lar)?|search|izlash|qidiruv|poisk|login|signin|signup|auth|register|registration|"
    r"pages?|archives?|arhiv|arxiv|feed|rss|print|comments?|wp-[\w-]+|cdn-cgi|cart|shop|go|redirect|out|share|"
    r"kontakt[\w-]*|contact[\w-]*|about[\w-]*|o-(?:nas|proekte|sayte|saite|kompanii|gazete|zhurnale|redaktsii)|"
    r"biz-haqimizda|biz-turaly|reklam[\w-]*|advert[\w-]*|vakans[\w-]*|vacanc[\w-]*|privacy[\w-]*|polit[\w-]*konf[\w-]*|"
    r"konfidents[\w-]*|terms[\w-]*|pravila[\w-]*|user-agreement|polzovatel[\w-]*|subscri[\w-]*|podpis[\w-]*|"
    r"feedback|sitemap|karta-sa[iy]ta",
    re.IGNORECASE,
)
"""Parts of an address that lead to anything but an article."""

DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>20[0-4]\d|199\d)(?P<sign>[-/_.])(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)",
        r"(?<!\d)(?P<day>3[01]|[12]\d|0?[1-9])(?P<sign>[-/_.])(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<year>20[0-4]\d)(?!\d)",
        r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>1[0-2]|0[1-9])(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    )
)
"""Ways to write a day in a path: 2025/11/12, 12-11-2025, 20251112."""
MONTH_IN_PATH = re.compile(r"/20[0-4]\d/(?:0?[1-9]|1[0-2])/")
NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}")
"""A number long enough to be an article's, and no year."""
WHOLE_NUMBER = re.compile(r"\d{2,}")
LANGUAGE = re.compile(r"(?:[a-z]{2,3})?", re.IGNORECASE)
"""A path of nothing but a language's name, or of nothing."""
ARCHIVE = re.compile(r"(?:/[^\d/]+)*/20\d\d(?:[/-]\d\d?){0,2}/?")
"""The path of a list of all that appeared in a year, a month or a day."""
FILE_ENDING = re.compile(r"\.[a-z]\w{1,4}$", re.IGNORECASE)
NUMBER_IN_QUERY = re.compile(
    r"(?:^|&)(?:id|p|nid|news|newsid|news_id|post|post_id|article|article_id|aid|element_id|item|show)=\d+",
    re.IGNORECASE,
)
OTHER_QUERY = re.compile(
    r"(?:^|&)(?:page|pagen_\d+|paged|s|q|query|tag|cat|category|author|search|print)=", re.IGNORECASE
)

SLUG_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
LONG_SLUG, SHORT_SLUG = 4, 3
"""Words of the last part of an address which was made of a title."""


def is_article(url: str) -> bool:
    """Tell whether an address by itself looks like an article's."""
    return signs(url) >= ENOUGH


def signs(url: str) -> int:
    """Count the signs of an article in an address: a date, a number, words of a title; 0 for other places."""
    parts = urlsplit(url)
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    if is_elsewhere(url):
        return 0
    found = 2 * bool(NUMBER_IN_QUERY.search(parts.query))
    if not segments:
        return found
    last = FILE_ENDING.sub("", segments[-1])
    if day_in(url) or (MONTH_IN_PATH.search(parts.path) and not last.isdigit()):
        found += 3
    elif NUMBER.search(last) or (len(segments) > 1 and WHOLE_NUMBER.fullmatch(last)):
        found += 2
    elif any(NUMBER.fullmatch(segment) for segment in segments[:-1]):
        found += 1
    words = len(SLUG_WORD.findall(last))
    return found + (2 if words >= LONG_SLUG else words >= SHORT_SLUG)


def is_elsewhere(url: str) -> bool:
    """Tell whether an address leads to a tag, a section's next page, an author, a file and the like."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    return bool(
        OTHER_QUERY.search(parts.query)
        or OTHER_FILES.search(parts.path)
        or ARCHIVE.fullmatch(parts.path)
        or any(OTHER_PLACES.fullmatch(segment) for segment in segments)
        or (not parts.query and parts.path.startswith("/index."))
    )


def directory(url: str) -> str:
    """Name the part of a site that an address is in; empty at the top, and right below a language's name."""
    site, _, path = url.partition("://")[2].partition("?")[0].partition("/")
    above = path.rstrip("/").rpartition("/")[0]
    return "" if LANGUAGE.fullmatch(above) else f"{site}/{above}"


def day_in(url: str) -> date | None:
    """Read the day that the path of an address has in it."""
    path = urlsplit(url).path
    found = next(filter(None, (form.search(path) for form in DAYS)), None)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None
