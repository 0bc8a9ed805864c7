"""Posts of channels → documents: the headline, the text, and nothing of what stands under every post."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.bare import boilerplate, titles
from storage.sources.texts.spelling import INVISIBLE, loose, trimmed

SHORTEST = 40
"""Characters, links aside, below which a post is a remark and no article."""

SIGNATURE = 80
"""Characters of the longest line under a post that calls to its channel."""

ADDRESS = r"(?:(?:https?://|www\.)\S+|(?:t|telegram)\.me/\S+)"
CALL = rf"(?:@\w{{3,32}}|{ADDRESS})"
LINK = re.compile(ADDRESS, re.IGNORECASE)
TAGS = re.compile(r"[\W_]*(?:#\w+[\W_]*)+")
CALLS = re.compile(rf"[\W_]*(?:(?:{CALL}|#\w+)[^\w@#]*)+", re.IGNORECASE)
"""A line of nothing but names, addresses and subjects."""
CALLED = re.compile(rf"(?:.*\W)?{CALL}[\W_]*", re.IGNORECASE)
"""A line that ends with a name or an address: `Our channel: @kunuz`."""
INVITATION = re.compile(
    r"(?:(?:арнаға|каналға) )?жазыл(?:у|ыңыз(?:дар)?)"
    r"|(?:kanalga |каналга )?(?:obuna|обуна|a'zo|аъзо)(?: (?:bo'l|бўл)\w+)?"
    r"|(?:подписывайтесь|подпишитесь|подпишись|подписаться|читайте нас|присылайте|прислать)(?: [\w-]+){0,3}"
    r"|(?:subscribe|(?:follow|join) (?:us|our))(?: [\w-]+){0,3}"
)
"""A call to read the channel or to write to it, folded; such words often hide a link.

The forms are those of calls alone: `подписан` is news, and water flows `каналга`.
"""
SEPARATOR = re.compile(r"\s*[|·•]\s*")
ORNAMENT = re.compile(r"^[^\w«\"“(\[]+|[^\w?!.…»\"”)\]%]+$")
"""Pictures and dashes at the ends of a headline."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post of a channel.

    `key` names it for ever, `url` is its address; `channel` is what its channel calls itself. `text` is
    plain: of a link only the words are in it. `published` has its time zone.
    """

    key: str
    url: str
    channel: str
    text: str
    published: datetime


def read_post(post: Post) -> Document:
    """Read the article of a post: its title is the first line, or is made of the first sentence.

    Lines of subjects are left out, and what stands at the end and only calls to the channel. Raises
    DocumentError where fewer than SHORTEST characters are left, links aside.
    """
    text = _article(post)
    if not text:
        raise DocumentError(post.key, f"a post of fewer than {SHORTEST} characters")
    title, body = _parted(text)
    return Document(post.key, body, title=title, source=post.channel, published=post.published, url=post.url)


def is_article(post: Post) -> bool:
    """Tell whether there is an article in a post."""
    return bool(_article(post))


def headline(post: Post) -> str:
    """Give the title of a post; of one that is no article, its words."""
    text = _article(post)
    return _parted(text)[0] if text else trimmed(LINK.sub("", post.text).replace("\n", " "))


def _article(post: Post) -> str:
    """Give the text of the article in a post; nothing where there is too little."""
    lines = _without_signature([trimmed(line) for line in post.text.splitlines()], post.channel)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return text if len(trimmed(LINK.sub("", text))) >= SHORTEST else ""


def _parted(text: str) -> tuple[str, str]:
    """Part a text into title and body; a body of its own stays whole where no headline stands over it."""
    first, _, rest = text.partition("\n")
    line = _bare(first)
    if titles.is_headline(line):
        return line, rest.strip() or text
    return _bare(titles.from_lead(line)), text


def _bare(line: str) -> str:
    """Take ornaments off a headline, and the signs that make subjects of words."""
    return re.sub(r"#(?=\w)", "", ORNAMENT.sub("", line.strip(INVISIBLE + " ")))


def _without_signature(lines: Sequence[str], channel: str) -> list[str]:
    """Leave out what is no text of the article: by the rules of pages, and at the end by those of posts."""
    kept = [line for line in lines if not TAGS.fullmatch(line) and not _is_no_text(line)]
    while kept and _signs(kept[-1], channel):
        kept.pop()
    return kept


def _is_no_text(line: str) -> bool:
    return bool(line) and boilerplate.kind(ORNAMENT.sub("", line) or line) != ""


def _signs(line: str, channel: str) -> bool:
    """Tell whether a line under a post only calls to its channel, to its site or to its other channels."""
    if len(line) > SIGNATURE:
        return False
    parts = [ORNAMENT.sub("", part) for part in SEPARATOR.split(line)]
    return (
        CALLS.fullmatch(line) is not None
        or CALLED.fullmatch(line) is not None
        or all(_is_call(part, channel) for part in parts)
    )


def _is_call(part: str, channel: str) -> bool:
    folded = loose(part)
    return (
        folded in {"", loose(channel)}
        or boilerplate.kind(part) != ""
        or INVITATION.fullmatch(folded) is not None
        or CALLS.fullmatch(part) is not None
    )
