"""A news site with a front page, a feed and article pages, which publishes one article after the other."""

import html
import tomllib
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Self

from aiohttp import web

ARTICLES = Path(__file__).with_name("articles.toml")
HOST = "127.0.0.1"
NAME = "Plotina News"


@dataclass(frozen=True, slots=True)
class Page:
    """An article of the site."""

    slug: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    published: datetime


class Site:
    """Serves the site while it is open; `publish` puts the next article on it, as long as there is one.

    `requests` are the paths asked for so far; what is `missing`, by the last part of its path, is not found;
    the front page `names_feed` or does not, and the feed `has_texts` or only titles.
    """

    def __init__(self, port: int = 0, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._port = port
        self._runner: web.AppRunner | None = None
        self.url = ""
        read = tomllib.loads(ARTICLES.read_text(encoding="utf-8"))
        self._next = list(read["next"])
        yesterday = clock() - timedelta(days=1)
        self.pages = [_page(one, yesterday + timedelta(hours=n)) for n, one in enumerate(read["backlog"])]
        self.requests: list[str] = []
        self.missing: set[str] = set()
        self.names_feed = True
        self.has_texts = True

    async def __aenter__(self) -> Self:
        application = web.Application(middlewares=[self._noted])
        application.router.add_get("/", self._front)
        application.router.add_get("/feed.xml", self._feed)
        application.router.add_get("/news/{slug}", self._article)
        application.router.add_get("/picture.png", self._picture)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._port).start()
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    def publish(self) -> Page | None:
        """Put the next article on the site; None if there is none left."""
        if not self._next:
            return None
        page = _page(self._next.pop(0), self._clock())
        self.pages.append(page)
        return page

    def correct(self, slug: str, before: str, after: str) -> None:
        """Change words in the title and text of an article."""
        self.pages = [
            Page(
                page.slug,
                page.language,
                page.title.replace(before, after),
                tuple(one.replace(before, after) for one in page.paragraphs),
                page.published,
            )
            if page.slug == slug
            else page
            for page in self.pages
        ]

    @web.middleware
    async def _noted(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Note what is asked for, and miss what is missing."""
        self.requests.append(request.path)
        if request.path.rpartition("/")[2] in self.missing:
            raise web.HTTPNotFound
        return await handler(request)

    async def _front(self, _: web.Request) -> web.Response:
        links = "\n".join(
            f'<li><a href="/news/{page.slug}">{html.escape(page.title)}</a></li>' for page in self._newest()
        )
        feed = f'<link rel="alternate" type="application/rss+xml" title="{NAME}" href="/feed.xml">'
        return _html(
            f"<title>{NAME}</title>{feed if self.names_feed else ''}",
            f"<h1>{NAME}</h1><ul>{links}</ul>",
            "ru",
        )

    async def _picture(self, _: web.Request) -> web.Response:
        return web.Response(body=b"\x89PNG\r\n\x1a\n" + bytes(100), content_type="image/png")

    async def _feed(self, request: web.Request) -> web.Response:
        body = _feed(self.url, self._newest(), has_texts=self.has_texts)
        etag = f'"{hash(body) & 0xFFFFFFFF:x}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": etag})

    async def _article(self, request: web.Request) -> web.Response:
        page = next((page for page in self.pages if page.slug == request.match_info["slug"]), None)
        if page is None:
            raise web.HTTPNotFound
        paragraphs = "\n".join(f"<p>{html.escape(one)}</p>" for one in page.paragraphs)
        return _html(
            f"<title>{html.escape(page.title)} | {NAME}</title>"
            f'<meta property="og:site_name" content="{NAME}">'
            f'<meta property="article:published_time" content="{page.published.isoformat()}">'
            f'<link rel="canonical" href="{self.url}/news/{page.slug}">',
            f"<nav><a href='/'>{NAME}</a></nav>"
            f"<article><h1>{html.escape(page.title)}</h1>{paragraphs}</article>"
            "<footer>© Plotina News</footer>",
            page.language,
        )

    def _newest(self) -> list[Page]:
        return sorted(self.pages, key=lambda page: page.published, reverse=True)


def _page(described: dict[str, Any], published: datetime) -> Page:
    return Page(
        described["slug"], described["language"], described["title"], tuple(described["text"]), published
    )


def _html(head: str, body: str, language: str) -> web.Response:
    text = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{head}</head>'
        f"<body>{body}</body></html>"
    )
    return web.Response(text=text, content_type="text/html")


def _feed(url: str, pages: Iterable[Page], *, has_texts: bool) -> str:
    items = "".join(
        f"<item><guid>{url}/news/{page.slug}</guid><link>{url}/news/{page.slug}</link>"
        f"<title>{html.escape(page.title)}</title>"
        f"<description>{html.escape(page.paragraphs[0]) if has_texts else ''}</description>"
        f"<pubDate>{format_datetime(page.published)}</pubDate></item>"
        for page in pages
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{NAME}</title><link>{url}/</link><description>News of the dam</description>{items}"
        "</channel></rss>"
    )
