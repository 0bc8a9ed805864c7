"""The figures of a run."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.crash.evidence import Evidence
from tests.crash.invariants.arrivals import what_was_sent_has_arrived
from tests.crash.invariants.rows import every_match_has_one_row
from tests.crash.points import Point


@dataclass(slots=True)
class Report:
    """What was counted over all towns."""

    seed: int
    deaths: Counter[str]
    figures: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, evidence: Evidence) -> None:
        """Count a town."""
        rows = [row for row in evidence.rows.values() if row.carrier is None]
        unconfirmed = [row for row in rows if row.state == "unconfirmed" and row.kind != "addition"]
        copies = [len(found) - 1 for found in evidence.arrivals.values()]
        faults = Counter(call.fault for call in evidence.calls if call.fault)
        self.figures.update(
            {
                "towns": 1,
                "articles": sum(len(piece.articles) for piece in evidence.pieces),
                "commands answered": len(evidence.commands),
                "messages told and changed": len(evidence.unasked),
                "calls struck by a fault": faults.total(),
                "rows of the outbox": len(evidence.rows),
                "of them told by a bundle or digest": len(evidence.rows) - len(rows),
                "rows ever uncertain": sum(row.doubts > 0 for row in rows),
                "copies too many": sum(copies),
                "rows given up as unconfirmed": len(unconfirmed),
                "of them had arrived": sum(row.id in evidence.arrivals for row in unconfirmed),
                "lost": len(every_match_has_one_row(evidence)) + len(what_was_sent_has_arrived(evidence)),
            }
        )
        self.ends.update(
            f"{row.kind} {row.state}{f', {row.reason}' if row.reason else ''}"
            for row in evidence.rows.values()
        )

    def lines(self) -> list[str]:
        """Write it as a table."""
        points = sorted(self.deaths.items(), key=lambda pair: (pair[0] not in list(Point), pair[0]))
        return [
            f"seed {self.seed}, {self.seconds:.0f} s, {self.deaths.total()} deaths:",
            *_table(points),
            "what came of it:",
            *_table(self.figures.items()),
            "how the rows ended:",
            *_table(sorted(self.ends.items())),
        ]


def _table(pairs: Iterable[tuple[str, int]]) -> list[str]:
    return [f"  {count:>7,}  {name}" for name, count in pairs]
