"""Names of the elements of feeds and site maps, whatever prefix a document gives their namespaces."""

from functools import lru_cache

NAMESPACES = {
    "": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/2005/atom": "atom:",
    "http://purl.org/atom/ns#": "atom:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/elements/1.0/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://news.yandex.ru": "yandex:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/xml/1998/namespace": "xml:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "https://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
}
"""Namespaces, in small letters, by the prefix that their elements have here."""

OTHER = "other:"
"""The prefix of all the rest."""


@lru_cache(maxsize=1_000)
def name_of(tag: str) -> str:
    """Name an element or an attribute by its tag: `{http://purl.org/dc/elements/1.1/}Date` is `dc:date`.

    The prefix is that of NAMESPACES. Tags whose prefix was never declared have it written in them.
    """
    namespace, _, name = tag.rpartition("}")
    return NAMESPACES.get(namespace.removeprefix("{").casefold(), OTHER) + name.casefold()
