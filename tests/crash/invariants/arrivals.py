"""What has arrived, held against the outbox's rows (invariants 2, 4, 5, 6, 9 and 10)."""

from collections import defaultdict
from itertools import pairwise

from tests.crash.evidence import Evidence
from tests.crash.records import Message
from tests.crash.snapshots import Row
from tests.crash.victim import LEASE

PAGE = 10
"""Stories that a bundle names before its page must be turned."""


def nothing_arrived_without_a_row(evidence: Evidence) -> list[str]:
    """2. What has arrived has a row, and one that was sent or may have been."""
    complaints = []
    for message in evidence.unasked:
        rows = _changes(evidence, message) if message.edited else [evidence.row_of(message)]
        known = [row for row in rows if row is not None]
        if not known:
            complaints.append(f"no row for {_named(message)}")
        elif not any(row.doubts or row.state in {"sent", "sending"} for row in known):
            complaints.append(f"arrived all the same: {', '.join(map(str, known))} as {_named(message)}")
    return complaints


def what_was_sent_has_arrived(evidence: Evidence) -> list[str]:
    """4. A row that is said to be sent is in the ledger, with all that it tells."""
    complaints = []
    for row in evidence.rows.values():
        if row.state != "sent":
            continue
        if row.kind == "addition":
            if not _names_outlet(evidence, row):
                complaints.append(f"{row.source} is not named in message {row.message} in spite of {row}")
        elif row.carrier is not None:
            if not _carried(evidence, row):
                complaints.append(f"not in the message that carried it: {row}")
        elif row.id not in evidence.arrivals:
            complaints.append(f"never arrived: {row}")
    return complaints


def copies_came_only_after_doubt(evidence: Evidence) -> list[str]:
    """5. More than one copy in the ledger: so often, at the least, was the row uncertain."""
    return [
        f"{len(copies)} copies, at {', '.join(_named(copy) for copy in copies)}, of {evidence.rows[number]}"
        for number, copies in evidence.arrivals.items()
        if len(copies) > 1 + evidence.rows[number].doubts
    ]


def first_arrivals_are_in_order(evidence: Evidence) -> list[str]:
    """6. In each chat rows arrive first in the order of their ids.

    A topic that was closed lets the others go before, and what waited for tomorrow and was let go comes when
    that was chosen: both are held against themselves.
    """
    queues = defaultdict[tuple[int, int, bool], list[tuple[int, int]]](list)
    for number, copies in evidence.arrivals.items():
        row, first = evidence.rows[number], copies[0]
        closed = row.thread if row.thread == evidence.places.topic else 0
        queues[row.chat, closed, first.at > evidence.timeline.settled].append((first.number, number))
    return [
        f"{evidence.rows[earlier]} arrived before {evidence.rows[later]}"
        for queue in queues.values()
        for (_, earlier), (_, later) in pairwise(sorted(queue))
        if earlier > later
    ]


def everything_came_to_its_place(evidence: Evidence) -> list[str]:
    """9. Chat and topic in the ledger are those of the row."""
    homes = defaultdict[int, set[tuple[int, int]]](set)
    for (chat, marker), rows in evidence.alerts.items():
        homes[marker] |= {(chat, row.thread) for row in rows}
    return [
        f"Marker {marker:06d} belongs to {sorted(homes[marker])}, not to {_named(message)}"
        for message in evidence.unasked
        for marker in message.markers
        if (evidence.chat(message.chat), message.thread) not in homes[marker]
    ]


def nothing_came_too_late(evidence: Evidence) -> list[str]:
    """10. Nothing arrives after its expiry; who claimed it just before has the time of its lease."""
    return [
        f"{message.at - evidence.rows[number].expires:.1f} s after its expiry: {evidence.rows[number]}"
        for number, copies in evidence.arrivals.items()
        for message in copies
        if message.at > evidence.rows[number].expires + LEASE.total_seconds()
    ]


def _changes(evidence: Evidence, message: Message) -> list[Row | None]:
    """List the additions that change the alert that an edited message tells."""
    alert = evidence.row_of(message)
    return [] if alert is None else [row for row in evidence.rows.values() if row.target == alert.id]


def _names_outlet(evidence: Evidence, addition: Row) -> bool:
    """Tell whether the message that an addition changed came to name its outlet.

    Which one it was is not known any more when the chat has moved since.
    """
    assert addition.target is not None
    marker = evidence.rows[addition.target].marker
    return any(
        addition.source in message.text
        for message in evidence.unasked
        if evidence.chat(message.chat) == addition.chat
        and addition.message in (None, message.id)
        and marker in message.markers
    )


def _carried(evidence: Evidence, row: Row) -> bool:
    """Tell whether a bundle has arrived and names a row, or has it on a later page."""
    assert row.carrier is not None
    parts = [one.id for one in evidence.rows.values() if one.carrier == row.carrier]
    texts = evidence.arrivals.get(row.carrier, [])
    return bool(texts) and (parts.index(row.id) >= PAGE or row.marker in texts[-1].markers)


def _named(message: Message) -> str:
    return (
        f"line {message.number} of the ledger (chat {message.chat}, thread {message.thread}, "
        f"{', '.join(f'Marker {marker:06d}' for marker in message.markers)})"
    )
