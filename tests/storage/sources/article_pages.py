"""Pages of articles: layouts in the manner of real sites, filled with invented news, and what they hold."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parent / "pages" / "articles"
ZONE = ZoneInfo("Asia/Almaty")
NOW = datetime(2025, 11, 12, 20, tzinfo=ZONE)

_ONE = re.compile(r"\[\[(?P<number>\d+)\]\]")
_SEVERAL = re.compile(r"\[\[(?P<first>\d+)-(?P<last>\d*)\]\]")


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page as it is fetched, and what must be read in it."""

    name: str
    html: str
    encoding: str
    url: str
    canonical: str
    title: str
    paragraphs: tuple[str, ...]
    source: str
    language: str
    published: date

    @property
    def content(self) -> bytes:
        return self.html.encode(self.encoding, "xmlcharrefreplace")

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def pages(collection: str) -> list[ArticlePage]:
    """Build the pages of `pages` (the reading was tuned on them) or `second` (written afterwards)."""
    texts = _read(FOLDER / "texts.toml") | _read(FOLDER / "second_texts.toml")
    return [_page(name, entry, texts) for name, entry in _read(FOLDER / f"{collection}.toml").items()]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _page(name: str, entry: dict[str, Any], texts: dict[str, Any]) -> ArticlePage:
    title, paragraphs = texts[entry["text"]]["title"], list(texts[entry["text"]]["paragraphs"])
    layout = (FOLDER / "layouts" / f"{name}.html").read_text(encoding="utf-8")
    html = "\n".join(_filled(layout, paragraphs)).replace("[[title]]", title)
    for added in entry.get("added", ()):
        paragraphs.insert(added["after"], added["text"])
    paragraphs[0] = entry.get("opening", "") + paragraphs[0]
    published = entry["published"]
    return ArticlePage(
        name=name,
        html=html,
        encoding=entry.get("encoding", "utf-8"),
        url=entry["url"],
        canonical=entry.get("canonical", entry["url"]),
        title=title,
        paragraphs=tuple(paragraphs),
        source=entry["source"],
        language=entry.get("language", ""),
        published=published.astimezone(ZONE) if isinstance(published, datetime) else published,
    )


def _filled(layout: str, paragraphs: list[str]) -> Iterator[str]:
    """Fill a layout: `[[3]]` is the third paragraph; a line with `[[3-]]` is repeated from it on."""
    for line in layout.splitlines():
        several = _SEVERAL.search(line)
        if several:
            last = int(several["last"] or len(paragraphs))
            for paragraph in paragraphs[int(several["first"]) - 1 : last]:
                yield line.replace(several.group(), paragraph)
        else:
            yield _ONE.sub(lambda place: paragraphs[int(place["number"]) - 1], line)
