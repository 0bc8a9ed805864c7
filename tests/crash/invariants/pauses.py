"""Whether who is not to be written to was left alone (invariant 8)."""

from tests.crash.evidence import UNDER_WAY, Evidence
from tests.crash.snapshots import Snapshot

FORBIDDEN = 403


def pauses_were_kept(evidence: Evidence) -> list[str]:
    """8. No message before a pause ends.

    The victim that was asked to wait knows; the next one knows what the store knows. If the victim died
    before the store knew, nobody does.
    """
    return [*_asked(evidence), *_remembered(evidence)]


def blocks_were_kept(evidence: Evidence) -> list[str]:
    """8. No message to a chat that is known to have thrown the bot out, until it is back."""
    guests, back = evidence.places.guests, evidence.timeline.returned
    known = [(crash.at + UNDER_WAY, back) for crash in evidence.timeline.crashes if guests in crash.blocked]
    known += [
        (call.at, min(back, evidence.known_until(call.at)))
        for call in evidence.calls
        if call.chat == guests and call.status == FORBIDDEN and call.fault is None
    ]
    return [
        f"tried to reach {guests} at {call.at:.3f} though it was blocked from {since:.3f} to {until:.3f}"
        for since, until in known
        for call in evidence.calls
        if call.chat == guests and call.unasked and since < call.at < until
    ]


def _asked(evidence: Evidence) -> list[str]:
    """Hold the victims against what they were told."""
    return [
        f"row {row} arrived at {message.at:.3f}, {call.flooded} s of silence were asked for at {call.at:.3f}"
        for call in evidence.calls
        if call.flooded
        for message in evidence.unasked
        if message.chat == call.chat
        and call.at < message.at < min(call.at + call.flooded, evidence.known_until(call.at))
        for row in [evidence.row_of(message)]
    ]


def _remembered(evidence: Evidence) -> list[str]:
    """Hold the victims against what the store knew when they began."""
    return [
        f"row {evidence.row_of(message)} arrived at {message.at:.3f}, within the pause until {until:.3f}"
        for crash in evidence.timeline.crashes
        for message in evidence.unasked
        if crash.at + UNDER_WAY < message.at < (until := _rest(evidence, crash, message.chat))
    ]


def _rest(evidence: Evidence, crash: Snapshot, chat: int) -> float:
    return max(crash.pause, crash.rests.get(evidence.chat(chat), 0.0), crash.rests.get(chat, 0.0))
