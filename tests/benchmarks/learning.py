"""Learn what the signs of one event count, and how common traits are, from articles of which it is known.

    python tests/benchmarks/learning.py [--common] [SET ...]

The articles are those of the SETs (tests/storage/events, unless others are given), the shipped ones and
made-up ones (`planted.py`). Prints what `storage/events/resemblance.py` keeps as START and WEIGHTS, beside
what it has now, and which share of pairs the odds tell rightly if each set in turn is left out and judged by
what the others taught. With --common, writes `storage/events/common.tsv` instead: the share of stories that
tell of something, by thousandths, where it is a few.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from events import Told, in_order, sets, shipped, told_in
from numpy.typing import NDArray
from planted import FORMS

import storage.events
from storage.analysis.analyzer import Analyzer
from storage.analysis.building.table import read_rows
from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.account import Account
from storage.events.finder import Finder
from storage.events.rarity import FILE, weighed
from storage.events.resemblance import START, WEIGHTS, Signs, signs_of
from storage.events.traits import Kind, term_of
from storage.model import Document, Language
from storage.stories import WINDOW

RIDGE = 1.0
"""How much large weights cost: there are few articles to learn from."""

STEPS = 40
LIGHT = 0.2
"""What a pair counts that is shipped or made up: those are very alike among each other."""

OF_A_FORM = 24
FEW = 2.5
"""Stories that tell of something from which on it is common, less what chance adds."""

CHANCE = 0.7
NAMED = 3
"""The same of names and places, which are of those stories more often."""

Matrix = NDArray[np.float64]

finder = Finder(Analyzer())


class Lesson(NamedTuple):
    """The signs of pairs of articles, a row each, which of them are of one event, and what a pair counts."""

    signs: Matrix
    same: Matrix
    counts: Matrix


def lesson(articles: Sequence[Told], counts: float) -> Lesson:
    """Compare every two articles of near days, their traits weighed as they would be when they are stored.

    Two of one outlet in one language are left out: `storage/stories.py` asks more of them.
    """
    accounts, counted = list[Account](), Counter[int]()
    for number, told in enumerate(articles):
        document = told.document
        language = document.language or Language.ENGLISH
        traits = weighed(finder.find(document.title, document.text, language), counted, number)
        counted.update(one.term for one in traits.traits)
        accounts.append(Account(traits, language, document.published or date.min))
    pairs = [
        (signs_of(one, other), told.story == also.story)
        for (told, one), (also, other) in combinations(zip(articles, accounts, strict=True), 2)
        if abs(one.day - other.day) <= WINDOW
        and (told.document.source, one.language) != (also.document.source, other.language)
    ]
    signs, same = zip(*pairs, strict=True)
    return Lesson(np.array(signs, float), np.array(same, float), np.full(len(same), counts))


def forms() -> list[Told]:
    """Make articles of one form for days in turn; only those of other forms are compared with each."""
    return [
        Told(name, Document(f"{name} {number}", text.body, text.title, f"{number}", text.language, day))
        for number in range(OF_A_FORM)
        for day in [date(2026, 1, 1) + timedelta(days=number // 2)]
        for name, write in FORMS.items()
        for text in [write(day)]
    ]


def apart(of: Lesson) -> Lesson:
    """Leave the pairs of different stories: two of one form are told apart by other means."""
    return Lesson(*(column[of.same == 0] for column in of))


def learned(lessons: Sequence[Lesson]) -> tuple[float, Matrix]:
    """Fit a logistic regression by Newton's method; return where it starts and the weights of the signs."""
    signs, same, counts = (np.concatenate(column) for column in zip(*lessons, strict=True))
    middle, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    inputs = np.c_[np.ones(len(signs)), (signs - middle) / spread]
    weights, cost = np.zeros(inputs.shape[1]), RIDGE * np.r_[1e-6, np.ones(signs.shape[1])]
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (counts * (chances - same)) + cost * weights
        curve = (inputs * (counts * chances * (1 - chances))[:, None]).T @ inputs + np.diag(cost)
        weights -= np.linalg.solve(curve, slope)
    return float(weights[0] - (weights[1:] / spread * middle).sum()), weights[1:] / spread


def judged(taught: tuple[float, Matrix], of: Lesson) -> str:
    """Say how many pairs are rightly taken for one event."""
    start, weights = taught
    joined, same = start + of.signs @ weights > 0, of.same == 1
    right = (joined & same).sum()
    return f"precision {right / max(joined.sum(), 1):.3f}, recall {right / max(same.sum(), 1):.3f}"


def teach(paths: Sequence[Path]) -> None:
    """Print what the sets teach."""
    of_sets = [lesson(in_order(told_in(path)), 1.0) for path in paths]
    others = [lesson(shipped(), LIGHT), apart(lesson(forms(), LIGHT))]
    if len(paths) > 1:
        for path, own in zip(paths, of_sets, strict=True):
            rest = [one for one in of_sets if one is not own]
            print(f"{path.stem}, by the others: {judged(learned([*rest, *others]), own)}")
    every = lesson(in_order([told for path in paths for told in told_in(path)]), 1.0)
    start, weights = learned([every, *others])
    print(f"all: {judged((start, weights), every)}\n\n{'':20}learned  kept")
    print(f"{'start':20}{start:7.2f}{START:7.2f}")
    for name, weight, kept in zip(Signs._fields, weights, WEIGHTS, strict=True):
        print(f"{name:20}{weight:7.2f}{kept:7.2f}")


def shares(articles: Iterable[Told]) -> dict[int, tuple[Kind, float, int]]:
    """Count for each trait its kind, the stories that tell of it, and all stories."""
    stories = defaultdict[str, list[dict[int, Kind]]](list)
    for told in articles:
        document = told.document
        traits = finder.find(document.title, document.text, document.language or Language.ENGLISH)
        # Those that are shipped tell of three visits only.
        stories[told.story.split("-")[0]].append({one.term: one.kind for one in traits.traits})
    found, kinds = Counter[int](), dict[int, Kind]()
    for tellings in stories.values():
        for traits_of in tellings:
            kinds |= traits_of
            for term in traits_of:
                found[term] += 1 / len(tellings)  # type: ignore[assignment] # a Counter adds up fractions too
    return {term: (kinds[term], float(share), len(stories)) for term, share in found.items()}


def write_common(paths: Sequence[Path]) -> None:
    """Write which concepts are common."""
    labels = {term_of(spelled_concept(spelled_text(row.label))): row.label for row in read_rows()}
    lines = []
    for term, (kind, share, stories) in shares(
        [*shipped(), *(one for p in paths for one in told_in(p))]
    ).items():
        least = FEW if kind in {Kind.CONCEPT, Kind.WORD} else NAMED
        if share >= least and term in labels:
            lines.append((round(1000 * (share - CHANCE) / stories), labels[term]))
    file = Path(storage.events.__file__).with_name(FILE)
    text = "".join(
        f"{label}\t{share}\n" for share, label in sorted(lines, key=lambda line: (-line[0], line[1]))
    )
    file.write_text(text, encoding="utf-8")
    print(f"{len(lines)} lines in {file}")


def main() -> None:
    """Learn."""
    parser = argparse.ArgumentParser(description="Learn what shows that articles tell of one event.")
    parser.add_argument("sets", nargs="*", type=Path, help="files of articles with their stories")
    parser.add_argument("--common", action="store_true", help="write how common traits are instead")
    given = parser.parse_args()
    paths: list[Path] = given.sets or sets()
    (write_common if given.common else teach)(paths)


if __name__ == "__main__":
    main()
