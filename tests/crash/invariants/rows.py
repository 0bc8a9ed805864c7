"""What the outbox must hold: a row for every match, and an end for every row (invariants 1, 3 and 7)."""

from collections import defaultdict

from tests.crash.evidence import Evidence
from tests.crash.news import Article, Piece
from tests.crash.places import Place
from tests.crash.snapshots import FINAL, Row

Told = tuple[int, int, int]
"""A chat, a topic, a story."""


def every_match_has_one_row(evidence: Evidence) -> list[str]:
    """1. Stored and matched: exactly one row; not matched: none."""
    stories = {article.number: article.story for piece in evidence.pieces for article in piece.articles}
    rows = defaultdict[Told, list[Row]](list)
    for row in evidence.rows.values():
        if row.kind == "alert" and row.marker is not None:
            rows[row.chat, row.thread, stories[row.marker]].append(row)
    sure, possible = set[Told](), set[Told]()
    for place in evidence.places.all:
        for piece in evidence.pieces:
            for article in filter(lambda article: _awaits(place, article), piece.articles):
                told = evidence.chat(place.chat), place.thread, article.story
                possible.add(told)
                if _listens(evidence, place, piece):
                    sure.add(told)
    return [
        *(
            f"nothing tells story {story} in chat {chat}, thread {thread}"
            for chat, thread, story in sure - rows.keys()
        ),
        *(f"nobody waits for {row}" for told in rows.keys() - possible for row in rows[told]),
        *(
            f"more than one row: {', '.join(map(str, several))}"
            for several in rows.values()
            if len(several) > 1
        ),
    ]


def every_row_has_ended(evidence: Evidence) -> list[str]:
    """3. Once the queue has drained, every row is in a final state, and says why if it was not sent."""
    return [
        *(f"not at its end: {row}" for row in evidence.rows.values() if row.state not in FINAL),
        *(
            f"no reason is given: {row}"
            for row in evidence.rows.values()
            if row.state in FINAL - {"sent"} and not row.reason
        ),
    ]


def one_at_a_time_was_under_way(evidence: Evidence) -> list[str]:
    """7. At most one row of a chat is under way, at every crash."""
    return [
        f"under way at once in chat {chat}: rows {rows}"
        for crash in evidence.timeline.crashes
        for chat, rows in crash.sending.items()
        if len(rows) > 1
    ]


def _awaits(place: Place, article: Article) -> bool:
    return any(watch.finds(article) for watch in place.watches)


def _listens(evidence: Evidence, place: Place, piece: Piece) -> bool:
    """Tell whether a place surely waited when a piece was stored: guests do not while the bot is out."""
    timeline = evidence.timeline
    outside = piece.done < timeline.kicked or piece.begun > timeline.resumed
    return place.chat != evidence.places.guests or outside
