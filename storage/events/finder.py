"""Finds what an article tells of: names, places, meanings, days and figures."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import spelled_concept, spelled_text
from storage.analysis.token import Token
from storage.analysis.word_lists import FOLDER
from storage.events.days import of_concept, of_date
from storage.events.figures import Day, Figure, find_days, find_figures
from storage.events.names import names_of
from storage.events.traits import Count, Kind, Trait, Traits, term_of
from storage.model import Language

LEAD, LEAST_LEAD, MOST_LEAD = 0.4, 120, 400
"""The share of a text that says what it is about, and its bounds in characters; the rest tells more."""

LONGEST = 12_000
"""Characters that are looked at: an article says soon what it is about."""

MOST, MOST_COUNTS = 160, 24
"""Traits and figures that are kept of an article, the first of the text: a long one tells of too much."""

SHORTEST_NAME, SHORTEST_WORD = 3, 4
"""Letters of a key from which on a name or another word is taken for the same in another text."""

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Numbers that are taken for years, which tell little."""

COUNTRIES = frozenset(
    {
        *("kazakhstan", "uzbekistan", "kyrgyzstan", "tajikistan", "turkmenistan", "russia", "china"),
        *("united states", "turkey", "iran", "afghanistan", "azerbaijan", "central asia"),
    }
)
"""Places so large that events are told apart by what lies within them."""


class Finder:
    """Finds traits; `analyzer` serves one thread at a time, and so does this."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer

    def find(self, title: str, text: str, language: Language) -> Traits:
        """Find what an article tells of."""
        text = text[:LONGEST]
        whole, border = f"{title}\n{text}", len(title)
        lead = border + int(min(max(LEAD * len(text), LEAST_LEAD), MOST_LEAD))
        tokens = self._analyzer.tokens(whole, language)
        days = find_days(whole, tokens)
        figures = [figure for figure in find_figures(whole, tokens, days) if not _is_year(figure)]
        numbers = {figure.start for figure in figures}
        numbers.update(*(range(day.start, day.end) for day in days))
        found = dict[int, Trait]()
        for trait in chain(
            _days(days), self._meanings(tokens, numbers), _names(whole, border, tokens, numbers)
        ):
            known = found.get(trait.term)
            if known is None:
                found[trait.term] = trait
            elif trait.kind < known.kind or (trait.sure and not known.sure):
                kind, sure = min(trait.kind, known.kind), trait.sure or known.sure
                found[trait.term] = known._replace(kind=kind, sure=sure)
        ordered = sorted(found.values(), key=lambda trait: trait.start)[:MOST]
        traits = tuple(
            Trait(term, kind, start, end, start < border, border <= start < lead, sure)
            for term, kind, start, end, _, _, sure, _ in ordered
        )
        return Traits(traits, _counts(figures, border, lead))

    def _meanings(self, tokens: Sequence[Token], numbers: set[int]) -> Iterator[Trait]:
        """Yield the concepts of a text, in order."""
        for start, end, concepts in self._analyzer.concepts([token.form for token in tokens]):
            first, last = tokens[start].start, tokens[end - 1].end
            if first not in numbers:
                sure = len(concepts) == 1
                for concept in concepts:
                    term, kind = _meaning(concept)
                    yield Trait(term, kind, first, last, False, False, sure)


@cache
def _meaning(concept: str) -> tuple[int, Kind]:
    """Tell the term and the kind of a spelled concept."""
    day = of_concept().get(concept)
    return (day, Kind.DAY) if day else (term_of(concept), kinds().get(concept, Kind.CONCEPT))


@cache
def kinds() -> dict[str, Kind]:
    """Read which spelled concepts are names and places; what is in none of these lists is neither."""
    found = dict[str, Kind]()
    for file in (FOLDER / "concepts").iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            kind, label, *_ = line.split("\t")
            concept = spelled_concept(spelled_text(label))
            if kind in {"person", "institution"}:
                found[concept] = Kind.KNOWN
            elif kind == "place":
                found[concept] = Kind.COUNTRY if label in COUNTRIES else Kind.PLACE
    return found


def _names(text: str, border: int, tokens: Sequence[Token], numbers: set[int]) -> Iterator[Trait]:
    """Yield what is no concept: names, and other words."""
    names = names_of(text, border, tokens)
    for place, token in enumerate(tokens):
        form = token.form
        if form.stop or form.concepts or token.start in numbers or form.word.isdecimal():
            continue
        named = place in names
        if len(form.key) >= (SHORTEST_NAME if named else SHORTEST_WORD):
            yield Trait(term_of(f"={form.key}"), Kind.NAME if named else Kind.WORD, token.start, token.end)


def _days(days: Sequence[Day]) -> Iterator[Trait]:
    for day in days:
        yield Trait(of_date(day.month, day.day), Kind.DAY, day.start, day.end)


def _counts(figures: Sequence[Figure], border: int, lead: int) -> tuple[Count, ...]:
    counts = dict[tuple[float, str], Count]()
    for figure in sorted(figures, key=lambda figure: figure.start):
        unit = term_of(figure.unit) if figure.unit else 0
        titled, led = figure.start < border, border <= figure.start < lead
        counts.setdefault(
            (figure.value, figure.unit), Count(figure.value, unit, figure.start, figure.end, titled, led)
        )
    return tuple(counts.values())[:MOST_COUNTS]


def _is_year(figure: Figure) -> bool:
    return FIRST_YEAR <= figure.value <= LAST_YEAR and figure.value == int(figure.value)
