"""Checks the concept table: what a careful editor would not want in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import regex

from storage.analysis.analyzer import Analyzer
from storage.analysis.building.table import AMBIGUOUS, KINDS, Row, is_ambiguous, plain
from storage.analysis.clean import is_mixed
from storage.model import Language

FEWEST_LANGUAGES = 2
"""A concept in one language connects nothing."""

_WRONG_APOSTROPHE = regex.compile("['`’‘´]")
_WORD_BORDER = regex.compile(r"[\s-]+")
_CYRILLIC_WORD = regex.compile(r"\p{Cyrillic}")


def problems(rows: Iterable[Row], analyzer: Analyzer) -> Iterator[str]:
    """Yield what is wrong, each with its place and what to do."""
    rows = list(rows)
    yield from _labels(rows)
    for row in rows:
        yield from _row(row)
        yield from _common(row, analyzer)
    yield from _shared(rows)


def _labels(rows: Iterable[Row]) -> Iterator[str]:
    """Find concepts with one label."""
    seen: dict[str, str] = {}
    for row in rows:
        if row.label in seen:
            yield f"{row.place}: «{row.label}» stands in {seen[row.label]} too; give it another label."
        seen.setdefault(row.label, row.place)


def _row(row: Row) -> Iterator[str]:
    """Find what is wrong in one row."""
    if row.kind not in KINDS:
        yield f"{row.place}: the kind {row.kind!r} is none of {', '.join(KINDS)}."
    languages = {language.split("-")[0] for language, forms in row.forms.items() if forms}
    if len(languages) < FEWEST_LANGUAGES:
        yield f"{row.place}: «{row.label}» has forms in fewer than two languages; add some or delete it."
    for language, forms in row.forms.items():
        small = [plain(form).lower() for form in forms]
        for form in sorted({form for form in small if small.count(form) > 1}):
            yield f"{row.place}: {form!r} stands twice for {language}; keep one."
        for form in forms:
            yield from _letters(row, language, form)


def _letters(row: Row, language: Language, form: str) -> Iterator[str]:
    """Find letters and signs that the language does not write."""
    if any(map(is_mixed, _WORD_BORDER.split(form))):
        yield f"{row.place}: {form!r} mixes Latin and Cyrillic letters in one word."
    if language in {Language.ENGLISH, Language.UZBEK} and _CYRILLIC_WORD.search(form):
        yield f"{row.place}: {form!r} has Cyrillic letters, in the column {language}."
    if language is Language.UZBEK and _WRONG_APOSTROPHE.search(form):
        yield f"{row.place}: {form!r} has another apostrophe than ʻ (oʻ, gʻ) or ʼ."
    if AMBIGUOUS in plain(form):
        yield f"{row.place}: {form!r} has a ~ that is not at its end."


def _common(row: Row, analyzer: Analyzer) -> Iterator[str]:
    """Find forms that are too common a word, or have the stem of one."""
    for language, forms in row.forms.items():
        for form in forms:
            words = analyzer.forms(plain(form), language)
            if len(words) == 1 and not is_ambiguous(form) and analyzer.is_common(words[0].term, language):
                yield (
                    f"{row.place}: {form!r} ({language}) has the stem of a word that is everywhere; "
                    f"delete it, or write {form}{AMBIGUOUS} if it must stay."
                )


def _shared(rows: Iterable[Row]) -> Iterator[str]:
    """Find forms of several concepts that are not marked."""
    places: dict[tuple[Language, str], list[tuple[Row, str]]] = defaultdict(list)
    for row in rows:
        for language, forms in row.forms.items():
            for form in forms:
                places[language, plain(form).lower()].append((row, form))
    for (language, form), found in places.items():
        if len({row.label for row, _ in found}) > 1:
            others = ", ".join(dict.fromkeys(f"«{row.label}»" for row, _ in found))
            for row, written in found:
                if not is_ambiguous(written):
                    yield (
                        f"{row.place}: {form!r} ({language}) belongs to {others}; "
                        f"delete it where it means less, or write {written}{AMBIGUOUS} in each."
                    )
