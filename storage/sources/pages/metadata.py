"""What the head of a page says of its article: meta elements, JSON-LD, the canonical address."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from storage.model import Language
from storage.sources.pages.linked_data import LinkedData, read_linked_data
from storage.sources.texts import language_tag
from storage.sources.texts.address import absolute, canonical, site_of, within_site
from storage.sources.texts.spelling import trimmed

LONGEST = 2_000
"""Characters of a value; the rest is cut off."""

TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
DAYS = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished"),
    *("article:published", "mediator_published_time", "parsely-pub-date", "sailthru.date", "pubdate"),
    *("publishdate", "publish_date", "publish-date", "published_time", "publication_date", "date-published"),
    *("cxenseparse:recs:publishtime", "ya:ovs:upload_date", "dc.date.issued", "dcterms.created", "dc.date"),
    *("datecreated", "article:created", "article.published", "date"),
)
"""Names of meta elements, the surest first."""

KAZAKH_LETTERS, UZBEK_LETTERS = frozenset("әңөұүһі"), frozenset("ўқғҳ")
OWN_SHARE = 0.01
"""Part of its own letters that a Cyrillic text of either language has at least."""

LANGUAGE_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """The head of a page: `values` by the name of the meta element in small letters, the first of each."""

    values: dict[str, str] = field(default_factory=dict)
    linked: LinkedData = field(default_factory=LinkedData)
    title: str = ""
    languages: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()

    def first(self, names: tuple[str, ...]) -> Iterator[str]:
        """Yield the values of the names that there are, in the order of the names."""
        return (self.values[name] for name in names if self.values.get(name))


def read_metadata(root: Element) -> Metadata:
    """Read what the head of a page says; meta elements count wherever they stand."""
    values: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        )
        values.setdefault(name.lower(), trimmed(meta.get("content", "")[:LONGEST]))
    linked = read_linked_data(root)
    title = root.find(".//title")
    stated = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang"))
    tags = (*stated, values.get("og:locale"), linked.language, values.get("content-language"))
    links = (link.get("href") for link in root.iter("link") if link.get("rel", "").lower() == "canonical")
    return Metadata(
        values=values,
        linked=linked,
        title=trimmed("".join(map(str, title.itertext()))[:LONGEST]) if title is not None else "",
        languages=tuple(tag for tag in tags if tag),
        addresses=tuple(address for address in (*links, values.get("og:url")) if address),
    )


def language_of(metadata: Metadata, text: str) -> Language | None:
    """Tell the language that a page states; None where it states none of ours, or its text contradicts."""
    sample = text[:LANGUAGE_SAMPLE]
    stated = (language_tag.read_language(tag, sample) for tag in metadata.languages)
    return next((language for language in stated if language and _is_credible(language, sample)), None)


def _is_credible(language: Language, text: str) -> bool:
    """Tell whether a Cyrillic text has the letters that Kazakh and Uzbek cannot do without."""
    letters = [letter for letter in text.casefold() if "\u0400" <= letter <= "\u04ff"]
    kazakh, uzbek = (sum(each in own for each in letters) for own in (KAZAKH_LETTERS, UZBEK_LETTERS))
    enough = OWN_SHARE * len(letters)
    if language is Language.KAZAKH:
        return not letters or kazakh >= enough
    return language is not Language.UZBEK_CYRILLIC or (uzbek >= enough and kazakh < uzbek)


def address_of(metadata: Metadata, url: str) -> str:
    """Tell the canonical address of a page fetched from `url`, or, where that is empty, saved by somebody.

    What the page states counts if it is of the same site; some state the front page on every page.
    """
    fetched = canonical(url)
    stated = (absolute(address, url) for address in metadata.addresses)
    return next((address for address in stated if _is_of_page(address, fetched)), fetched or url)


def _is_of_page(address: str, fetched: str) -> bool:
    if not address or (_is_front(address) and not _is_front(fetched or "no")):
        return False
    one, other = site_of(address), site_of(fetched)
    return not fetched or within_site(address, other) or within_site(fetched, one)


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
