"""Finds what readers should know of a changed text: another title, and the figures that were replaced.

Sentences that stayed are set aside, the others are paired with those most like them, and each pair is laid
side by side word by word. So a figure counts as replaced where its sentence went on around it, and not where
a paragraph was added, moved or written anew.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from storage.amounts import Piece, is_beside, pieces_of
from storage.revision import Replacement, Revision

MOST_FIGURES = 5
LONGEST_TEXT = 30_000
"""Characters of a text that are compared."""
LONGEST_SENTENCE = 100
"""Pieces of a sentence that are compared."""
MOST_SENTENCES = 60
"""Sentences with figures, of those that are not in both texts, that are compared."""
ALIKE = 0.5
"""The share of their words from which on two sentences may be one that was changed."""
BEGINNING = 4
"""Letters of a word that stay the same whatever its ending, mostly: `человека`, `человек`."""
SHORTEST_UNIT = 3
LONGEST_NOTE = 6
"""Pieces up to which a line with a word of NOTES says nothing else."""
NOTES = frozenset(
    (
        *("жаңартылды", "жаңартылған", "көрілім", "қаралым", "қаралды", "пікір", "пікірлер"),
        *("yangilandi", "yangilangan", "korishlar", "korildi", "izohlar"),
        *("янгиланди", "янгиланган", "кўришлар", "кўрилди", "изоҳлар"),
        *("обновлено", "обновлен", "обновлена", "просмотр", "просмотры", "просмотров", "прочитано"),
        *("комментарий", "комментарии", "комментариев", "updated", "views", "viewed", "comments"),
    )
)
"""Words of lines that say when or how often their page was changed, read or commented on."""
NO_UNITS = frozenset(
    (
        *("және", "мен", "пен", "бен", "үшін", "кейін", "bilan", "hamda", "uchun", "ham", "keyin"),
        *("билан", "ҳамда", "учун", "ҳам", "кейин", "или", "для", "при", "без", "что", "как", "это", "был"),
        *("чем", "также", "которые", "and", "the", "for", "with", "from", "than", "that", "were", "was"),
    )
)
"""Words after a number that it does not count."""
MONEY = (
    *("тенге", "теңге", "tenge", "сум", "сўм", "som", "сом", "руб", "rubl"),
    *("долл", "dol", "евро", "еуро", "euro", "yevro", "юан", "yuan"),
)
"""What the names of money begin with."""
MONEY_SIGNS = "$€£₸₽"

_SENTENCE_END = regex.compile(r"\n+|(?<=[.!?…][\"»”’)]{0,2})\s+(?=[\p{Lu}\p{N}\"«“„—–-])")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, its words and amounts, and what its words begin with."""

    text: str
    pieces: tuple[Piece, ...]
    keys: tuple[str, ...]
    words: frozenset[str]

    @property
    def is_telling(self) -> bool:
        """Tell whether there are figures to compare in it, and it is no line of the page about itself."""
        if not any(piece.is_amount for piece in self.pieces) or len(self.pieces) > LONGEST_SENTENCE:
            return False
        return len(self.pieces) > LONGEST_NOTE or NOTES.isdisjoint(self.keys)


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount of a sentence, and the word after it if that stands beside it."""

    sentence: _Sentence
    piece: Piece
    unit: Piece | None


def revision_of(old_title: str, old_text: str, new_title: str, new_text: str) -> Revision | None:
    """Say what readers of the old text should know of the new one; None if it is nothing.

    That is another title, if it is more than another spelling, and at most MOST_FIGURES figures that were
    replaced, in the order of the new text. Each is given with its unit as written.
    """
    title = _title(old_title, new_title)
    before, after = (
        _sentences(f"{title}\n{text}"[:LONGEST_TEXT])
        for title, text in ((old_title, old_text), (new_title, new_text))
    )
    figures = dict[tuple[str, str], Replacement]()
    for gone, come in _replaced(before, after):
        figures.setdefault((gone.piece.key, come.piece.key), _written(gone, come))
    revision = Revision(title, tuple(figures.values())[:MOST_FIGURES])
    return None if revision == Revision() else revision


def _title(old: str, new: str) -> Replacement | None:
    before, after = _spelt(old), _spelt(new)
    return Replacement(old.strip(), new.strip()) if before and after and before != after else None


def _spelt(title: str) -> str:
    """Write a title without letter case, punctuation and spaces."""
    return "".join(f"#{one.key}#" if one.is_amount else one.key.replace("-", "") for one in pieces_of(title))


def _sentences(text: str) -> list[_Sentence]:
    return [_sentence(part) for part in _SENTENCE_END.split(text) if part.strip()]


def _sentence(text: str) -> _Sentence:
    pieces = pieces_of(text)
    words = frozenset(piece.key[:BEGINNING] for piece in pieces if not piece.is_amount)
    return _Sentence(text, pieces, tuple(piece.key for piece in pieces), words)


def _replaced(before: Sequence[_Sentence], after: Sequence[_Sentence]) -> Iterator[tuple[_Place, _Place]]:
    """Yield the amounts that stand in the place of others, in the order of the new text.

    One that only moved within its sentence still stands there, and what came in its place stood there before.
    """
    for old, new in _pairs(_without(before, after), _without(after, before)):
        olds, news = Counter(old.keys), Counter(new.keys)
        for gone, come in _side_by_side(old, new):
            lost, won = gone.piece.key, come.piece.key
            if olds[lost] > news[lost] and news[won] > olds[won]:
                yield gone, come


def _without(sentences: Sequence[_Sentence], others: Sequence[_Sentence]) -> list[_Sentence]:
    """List the sentences worth comparing that the others do not have, in their order."""
    left = Counter(other.keys for other in others)
    found = []
    for sentence in sentences:
        if left[sentence.keys]:
            left[sentence.keys] -= 1
        elif sentence.is_telling:
            found.append(sentence)
    return found[:MOST_SENTENCES]


def _pairs(before: Sequence[_Sentence], after: Sequence[_Sentence]) -> list[tuple[_Sentence, _Sentence]]:
    """Pair sentences with those most like them, in the order of the new text."""
    likeness = [
        (-_likeness(old, new), abs(place - number), place, number)
        for place, new in enumerate(after)
        for number, old in enumerate(before)
    ]
    found = dict[int, int]()
    for alike, _, place, number in sorted(likeness):
        if -alike >= ALIKE and place not in found and number not in found.values():
            found[place] = number
    return [(before[found[place]], after[place]) for place in sorted(found)]


def _likeness(one: _Sentence, other: _Sentence) -> float:
    """Tell which share of the words of two sentences both have, from 0 to 1 (Dice's coefficient)."""
    every = len(one.words) + len(other.words)
    return 2 * len(one.words & other.words) / every if every else 0.0


def _side_by_side(old: _Sentence, new: _Sentence) -> Iterator[tuple[_Place, _Place]]:
    """Yield the amounts that stand in the same place of two sentences and differ."""
    steps = SequenceMatcher(None, old.keys, new.keys, autojunk=False).get_opcodes()
    for step, start, end, new_start, new_end in steps:
        gone, come = _places(old, start, end), _places(new, new_start, new_end)
        if step == "replace" and len(gone) == len(come):
            alone = len(gone) == end - start and len(come) == new_end - new_start
            yield from (pair for pair in zip(gone, come, strict=True) if alone or _count_alike(*pair))


def _places(sentence: _Sentence, start: int, end: int) -> list[_Place]:
    pieces = sentence.pieces
    return [
        _Place(sentence, pieces[place], _unit(sentence, place))
        for place in range(start, end)
        if pieces[place].is_amount
    ]


def _unit(sentence: _Sentence, place: int) -> Piece | None:
    amount, *following = sentence.pieces[place : place + 2]
    beside = (one for one in following if not one.is_amount and is_beside(sentence.text, amount, one))
    return next(beside, None)


def _count_alike(gone: _Place, come: _Place) -> bool:
    """Tell whether two amounts are of the same: days, shares, or so many of what is called alike."""
    for sign in ".%":
        if gone.piece.key.endswith(sign) or come.piece.key.endswith(sign):
            return gone.piece.key.endswith(sign) and come.piece.key.endswith(sign)
    return _have_one_unit(gone, come)


def _have_one_unit(gone: _Place, come: _Place) -> bool:
    if gone.unit is None or come.unit is None:
        return False
    return gone.unit.key[:SHORTEST_UNIT] == come.unit.key[:SHORTEST_UNIT]


def _written(gone: _Place, come: _Place) -> Replacement:
    """Write two amounts as they stand in their texts, with their unit if it is the same."""
    both = _have_one_unit(gone, come) and all(map(_is_counted, (gone, come)))
    before, after = (_cut_out(place, with_unit=both) for place in (gone, come))
    return Replacement(before, after)


def _is_counted(place: _Place) -> bool:
    """Tell whether the word after an amount says what it counts; behind `млрд` only money does."""
    unit, written = place.unit, place.sentence.text[place.piece.start : place.piece.end]
    if unit is None or len(unit.key) < SHORTEST_UNIT or unit.key in NO_UNITS:
        return False
    return unit.key.startswith(MONEY) or not (written.endswith("%") or any(map(str.isalpha, written)))


def _cut_out(place: _Place, *, with_unit: bool) -> str:
    text, start = place.sentence.text, place.piece.start
    end = place.unit.end if with_unit and place.unit else place.piece.end
    signed = start > 0 and text[start - 1] in MONEY_SIGNS
    return text[start - signed : end]
