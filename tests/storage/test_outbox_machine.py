"""Whatever happens in whatever order, the outbox keeps its promises; a messenger's ledger is the truth.

Articles come and are corrected, watches come and go, operators are told, messages arrive, fail or get lost,
chats throw the bot out, move and close their topics, time passes, and the program dies. The numbers below are
those of the promises.
"""

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.deliveries import (
    FLOOD_WINDOW,
    Blocked,
    Doubtful,
    Flooded,
    Moved,
    NotSent,
    Outcome,
    Pointless,
    Refused,
    Sent,
    ThreadClosed,
    Unreachable,
    Unreadable,
)
from storage.delivery import FINAL, Delivery, NoticeKind
from storage.records import Notice
from tests.storage.conftest import Clock, Desk

WORDS = {"coal": Mode.NOW, "water": Mode.DIGEST}
subjects = some.sampled_from([["coal"], ["water"], ["coal", "water"]])
TOPIC = 7
WAIT = timedelta(minutes=1)
FATES = [
    (Sent(message=1), True),
    (Doubtful("no answer"), True),
    (Doubtful("no answer"), False),
    (None, True),
    (None, False),
    (NotSent("out of reach"), False),
    (Flooded("too many requests", wait=WAIT), False),
    (Unreadable("markup"), False),
    (Refused("bad request"), False),
    (Pointless("nothing to tell"), False),
    (Blocked("blocked"), False),
    (Unreachable("out of reach"), False),
    (ThreadClosed("topic closed"), False),
    (Moved("upgraded", chat=1), False),
]
"""What the program learns of an attempt, if anything, and whether the message arrived."""

fates = some.sampled_from(FATES[:1] * len(FATES) + FATES)
"""Most messages just arrive."""


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


@dataclass(eq=False)
class Place:
    """A chat as the messenger knows it: its number, who waits there, and what keeps messages away."""

    number: int
    active: dict[tuple[int | None, str], bool] = field(default_factory=dict)
    shut: bool = False
    closed: bool = False
    ever_closed: bool = False
    rests_until: datetime | None = None
    flooded: datetime | None = None

    def block(self) -> None:
        self.shut = True
        self.active = dict.fromkeys(self.active, False)


class OutboxMachine(RuleBasedStateMachine):
    """A store in a file, and a messenger that keeps a ledger of what it took."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.clock = Clock()
        self.desk = Desk(Path(self.folder.name) / "store.sqlite", _analyzer(), self.clock)
        self._start(self.desk.start)
        self.places = [Place(-100 * number) for number in (1, 2, 3, 4)]
        self.moves = 0
        self.pause: datetime | None = None
        self.expected: set[tuple[Place, int | None, int]] = set()
        self.articles: list[tuple[str, list[str]]] = []
        self.keys: list[str] = []
        self.news = 0
        self.under_way: dict[int, tuple[Place, Delivery, Outcome | None]] = {}
        self.ledger: list[tuple[Place, int | None, int]] = []

    def run(self, work):
        return self.runner.run(work)

    def _start(self, start):
        """Open the file. Pauses are drawn by lot, but what failed here must fail again in the same way."""
        self.run(start())
        self.desk.store.outbox._chance.seed(1)

    def teardown(self) -> None:
        try:
            self._drain()
        finally:
            self.run(self.desk.stop())
            self.runner.close()
            self.folder.cleanup()

    # What happens

    @initialize()
    def begin(self):
        """Let every chat wait for something, so that there is work from the start."""
        for number in range(len(self.places)):
            self.watch(number, None, "coal")
            self.watch(number, TOPIC if number % 2 else None, "water")

    @rule(
        place=some.integers(0, 3), thread=some.sampled_from([None, TOPIC]), word=some.sampled_from([*WORDS])
    )
    def watch(self, place, thread, word):
        at = self.places[place]
        saved = self.run(self.desk.watch(at.number, word, WORDS[word], thread)).id
        self.run(self.desk.store.watches.change(at.number, saved, corrections=True))
        at.active[thread, word] = True

    @rule(place=some.integers(0, 3), which=some.integers(0, 3))
    def unwatch(self, place, which):
        at = self.places[place]
        for thread, word in sorted(at.active, key=str)[which : which + 1]:
            watches = self.run(self.desk.store.watches.list(at.number))
            [saved] = [watch.id for watch in watches if (watch.thread, watch.query) == (thread, word)]
            self.run(self.desk.store.watches.remove(at.number, saved))
            del at.active[thread, word]

    @rule(several=some.lists(subjects, min_size=1, max_size=4))
    def publish(self, several):
        for words in several:
            self._add(str(len(self.articles)), f"{' '.join(words)} {len(self.articles)}", words)

    @precondition(lambda self: self.articles)
    @rule(back=some.integers(1, 4))
    def copy(self, back):
        self._add(f"copy {len(self.articles)}", *self.articles[-min(back, len(self.articles))])

    def _add(self, key, text, words):
        self.articles.append((text, words))
        self.keys.append(key)
        story = self.run(self.desk.publish(key, text, title="News")).story
        for place in self.places:
            for (thread, word), active in place.active.items():
                if active and word in words:
                    self.expected.add((place, thread, story))

    @precondition(lambda self: self.articles)
    @rule(back=some.integers(1, 4))
    def correct(self, back):
        """Change the figure of an article: only places that may have been told of its story hear of that."""
        self.news += 1
        place = -min(back, len(self.articles))
        before = self._rows().values()
        text = f"{' '.join(self.articles[place][1])} {self.news * 1000}"
        addition = self.run(self.desk.publish(self.keys[place], text, title="News"))
        assert addition.revision
        ends = {row["id"]: row["state"] for row in before}
        told = Counter(
            (row["chat"], row["thread"])
            for row in before
            if row["kind"] == "alert"
            and row["story"] == addition.story
            and ends.get(row["carrier"], row["state"]) in {"sending", "uncertain", "sent"}
        )
        new = [row for number, row in self._rows().items() if number not in ends]
        corrections = Counter((row["chat"], row["thread"]) for row in new if row["kind"] == "correction")
        assert corrections <= told, "1: one correction, and only to who may have been told"
        assert {row["kind"] for row in new} <= {"correction", "addition"}, "1: an update is no news"

    @rule(place=some.integers(0, 3), key=some.integers(0, 3))
    def notify(self, place, key):
        notice = Notice(NoticeKind.SOURCE_BACK, str(key), {"name": "News", "url": ""})
        chats = (self.places[place].number,)
        self.run(self.desk.notify(chats, notice))

    @rule(fates=some.lists(fates, min_size=4, max_size=4), limit=some.integers(1, 4))
    def claim(self, fates, limit):
        self._claim(limit, fates)

    @rule(rounds=some.lists(some.lists(fates, min_size=4, max_size=4), min_size=1, max_size=4))
    def send(self, rounds):
        for fates in rounds:
            self._claim(4, fates)
            self.settle_all()

    def _claim(self, limit, fates):
        outbox, now = self.desk.store.outbox, self.clock()
        work, before = self.run(outbox.has_work()), self._rows()
        claimed = self.run(self.desk.claim(limit))
        rows = self._rows()
        assert work or not claimed, "there was no work, and yet something to send"
        assert before != rows or not work, "there was work, and yet nothing to do"
        assert len(claimed) <= limit
        for one, (outcome, arrives) in zip(claimed, fates, strict=False):
            row = rows[one.id]
            [place] = [place for place in self.places if place.number == one.chat]
            assert row["state"] == "sending"
            assert row["number"] == one.chat, "9: the chat"
            assert (row["thread"] or None) == one.thread, "9: the topic"
            assert not place.shut, "8: not to whom we cannot reach"
            assert not (one.thread and place.closed), "8: not to a closed topic"
            assert place.rests_until is None or place.rests_until <= now, "8: not before a pause ends"
            assert self.pause is None or self.pause <= now, "8: not before the pause of all ends"
            assert row["expires"] > now.timestamp() * 1000, "10: not after its useful life"
            self.under_way[one.id] = (place, one, outcome)
            if arrives:
                self.ledger.append((place, one.thread, one.id))

    @precondition(lambda self: self.under_way)
    @rule(which=some.integers(0, 3))
    def settle(self, which):
        for number in sorted(self.under_way)[which : which + 1]:
            self._settle(number)

    @precondition(lambda self: self.under_way)
    @rule()
    def settle_all(self):
        for number in sorted(self.under_way):
            self._settle(number)

    def _settle(self, number):
        place, delivery, outcome = self.under_way.pop(number)
        if outcome is None:
            return
        if isinstance(outcome, Moved):
            self.moves += 1
            outcome = Moved(outcome.reason, chat=-100_000 - self.moves)
        row = self._rows()[number]
        in_time = row["state"] == "sending" and row["lease"] == delivery.attempt.lease
        self.run(self.desk.settle(delivery, outcome))
        if in_time and place.number == delivery.chat:
            self._learn(place, delivery, outcome)

    def _learn(self, place, delivery, outcome):
        now = self.clock()
        match outcome:
            case Flooded():
                place.flooded, place.rests_until = now, max(place.rests_until or now, now + outcome.wait)
                asking = [at for at in self.places if at.flooded and at.flooded > now - FLOOD_WINDOW]
                if len(asking) >= 3:
                    self.pause = max(at.rests_until for at in asking)
            case Blocked():
                place.block()
            case Unreachable():
                place.shut = True
            case ThreadClosed() if delivery.thread:
                place.closed = place.ever_closed = True
            case ThreadClosed():
                place.shut = True
            case Moved():
                place.number = outcome.chat

    @rule(seconds=some.sampled_from([1, 5, 31, 46, 301, 901, 3600, 6 * 3600, 9 * 3600]))
    def pass_time(self, seconds):
        self.clock.now += timedelta(seconds=seconds)

    @rule()
    def crash(self):
        self.under_way.clear()
        self._start(self.desk.restart)
        assert [tuple(row) for row in self.desk.query("PRAGMA integrity_check")] == [("ok",)], "13"
        assert self.desk.query("PRAGMA foreign_key_check") == [], "13"

    @rule(place=some.integers(0, 3))
    def throw_out(self, place):
        self.run(self.desk.store.chats.removed(self.places[place].number))
        self.places[place].block()

    @rule()
    def let_all_in(self):
        for place in self.places:
            self.run(self.desk.store.chats.returned(place.number))
            self.run(self.desk.store.watches.resume(place.number))
            place.shut, place.active = False, dict.fromkeys(place.active, True)

    @rule(shown=some.sampled_from([Sent(), Unreachable("out of reach"), Blocked("blocked")]))
    def probe(self, shown):
        for probe in self.run(self.desk.store.outbox.probes()):
            [place] = [place for place in self.places if place.number == probe.chat]
            self.run(self.desk.store.outbox.probed(probe.chat, shown))
            place.shut = not isinstance(shown, Sent)
            if isinstance(shown, Blocked):
                place.block()

    @rule(place=some.integers(0, 3), is_open=some.booleans())
    def turn_topic(self, place, is_open):
        at = self.places[place]
        self.run(self.desk.store.chats.topic(at.number, TOPIC, is_open=is_open))
        at.closed = not is_open
        at.ever_closed |= at.closed

    @rule(place=some.integers(0, 3))
    def move(self, place):
        self.moves += 1
        at, new = self.places[place], -100_000 - self.moves
        self.run(self.desk.store.chats.moved(at.number, new))
        at.number = new

    # What holds all the time

    @invariant()
    def promises_hold(self):
        rows = self._rows()
        self._every_match_is_one_alert(rows)
        self._ledger_and_outbox_agree(rows)
        self._first_arrivals_are_in_order()
        sending = Counter(row["chat"] for row in rows.values() if row["state"] == "sending")
        assert all(count == 1 for count in sending.values()), "7: one under way in a chat"

    def _every_match_is_one_alert(self, rows):
        alerts = Counter(
            (row["number"], row["thread"] or None, row["story"])
            for row in rows.values()
            if row["kind"] == "alert"
        )
        expected = {(place.number, thread, story) for place, thread, story in self.expected}
        assert alerts == dict.fromkeys(expected, 1), "1: whoever waits for a story has one alert of it"

    def _ledger_and_outbox_agree(self, rows):
        copies = Counter(number for _, _, number in self.ledger)
        assert copies.keys() <= rows.keys(), "2: no phantoms"
        for number, row in rows.items():
            arrived = copies[number] or copies[row["carrier"]]
            assert arrived or row["state"] != "sent", "4: what did not arrive is not sent"
            assert copies[number] <= 1 or row["doubts"], "5: only what was in doubt comes more than once"

    def _first_arrivals_are_in_order(self):
        """Where a topic was closed, those of each topic: what waits for it lets all else pass."""
        arrivals = defaultdict(list)
        for place, thread, number in self.ledger:
            where = (place, thread) if place.ever_closed else (place, None)
            if number not in arrivals[where]:
                arrivals[where].append(number)
        assert all(numbers == sorted(numbers) for numbers in arrivals.values()), "6: order"

    def _drain(self):
        """3: when nothing is in the way any more, every message comes to an end."""
        self.under_way.clear()
        for place in self.places:
            self.run(self.desk.store.chats.topic(place.number, TOPIC, is_open=True))
            self.run(self.desk.store.chats.returned(place.number))
            place.shut = place.closed = False
        for _ in range(100):
            if {row["state"] for row in self._rows().values()} <= FINAL:
                break
            self._claim(4, FATES[:1] * 4)
            self.settle_all()
            self.clock.now += timedelta(minutes=1 if self.under_way else 20)
        assert {row["state"] for row in self._rows().values()} <= FINAL
        self.promises_hold()

    def _rows(self):
        joined = "SELECT d.*, number FROM deliveries d JOIN chats ON chats.id = chat ORDER BY d.id"
        return {row["id"]: row for row in self.desk.query(joined)}


TestTheOutboxKeepsItsPromises = OutboxMachine.TestCase
TestTheOutboxKeepsItsPromises.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
