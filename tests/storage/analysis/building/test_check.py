"""The concept table is checked, so that anybody may add a row without reading code.

Whether the shipped table is sound is asked of the command itself (`tests/bot/cli/test_concepts.py`).
"""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.analysis.building.check import problems
from storage.analysis.building.headwords import headwords_table
from storage.analysis.building.stems import stems_table
from storage.analysis.building.table import Row, TableError, _rows, read_rows
from storage.analysis.concepts import NO_CONCEPTS
from storage.model import Language

ANALYZER = Analyzer(NO_CONCEPTS)
HEAD = "kind\tconcept\ten\tru\tkk\tuz\tuz-Cyrl"


def rows_of(*lines: str) -> list[Row]:
    return list(_rows("try.tsv", "\n".join([HEAD, *lines])))


def found(*lines: str) -> list[str]:
    return list(problems(rows_of(*lines), ANALYZER))


def test_the_shipped_table_holds_a_thousand_concepts_and_more_in_each_language() -> None:
    rows = read_rows()
    for language in (Language.ENGLISH, Language.RUSSIAN, Language.KAZAKH, Language.UZBEK):
        assert sum(bool(row.forms[language]) for row in rows) > 1_000


def test_a_sound_row_is_left_alone() -> None:
    assert found("term\tcoal\tcoal\tуголь; угольный\tкөмір\tkoʻmir\t") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("thing\tcoal\tcoal\tуголь\tкөмір\tkoʻmir\t", "the kind 'thing'"),
        ("term\tcoal\tcoal\t\t\t\t", "fewer than two languages"),
        ("term\tcoal\tcoal; Coal\tуголь\tкөмір\tkoʻmir\t", "twice"),
        ("term\tcoal\tcoal\tуголь\tкөмip\tkoʻmir\t", "mixes"),
        ("term\tcoal\tcoal\tуголь\tкөмір\tкўмир\t", "Cyrillic letters"),
        ("term\tcoal\tcoal\tуголь\tкөмір\tko'mir\t", "another apostrophe"),
        ("term\tcoal\tcoal\tуг~оль\tкөмір\tkoʻmir\t", "not at its end"),
        ("term\tall\tall\tвесь\tкөмір\tkoʻmir\t", "everywhere"),
    ],
)
def test_what_an_editor_would_not_want_is_told_with_its_place(line: str, told: str) -> None:
    (problem,) = found(line)
    assert problem.startswith("try.tsv:2: ")
    assert told in problem


def test_a_form_of_two_concepts_must_be_known_as_such_in_both() -> None:
    peace, world = (
        "term\tpeace\tpeace\tмир\tбейбітшілік\ttinchlik\t",
        "term\tworld\tworld\tмир\tәлем\tdunyo\t",
    )
    told = found(peace, world)
    assert [problem.split(": ")[0] for problem in told] == ["try.tsv:2", "try.tsv:3"]
    assert found(peace.replace("мир", "мир~"), world.replace("мир", "мир~")) == []


def test_a_label_stands_for_one_concept() -> None:
    line = "term\tcoal\tcoal~\tуголь~\tкөмір~\tkoʻmir~\t"
    assert any("another label" in problem for problem in found(line, line))


@pytest.mark.parametrize("text", ["term\tcoal", "kind\tconcept\n"])
def test_a_line_with_other_columns_is_named(text: str) -> None:
    with pytest.raises(TableError, match=r"try\.tsv:1"):
        list(_rows("try.tsv", text))
    with pytest.raises(TableError, match=r"try\.tsv:2: 2 columns"):
        rows_of("term\tcoal")


def test_a_form_of_several_concepts_stands_for_those_that_name_it_first() -> None:
    space = "term\tspace\tspace\tкосмос\tғарыш~\tkosmos\t"
    room = "term\troom\troom\tпространство\tкеңістік; ғарыш~\tmakon\t"
    lines = stems_table(rows_of(space, room), ANALYZER).splitlines()
    assert "Kғарыш\tparts\tspace" in lines


def test_a_form_of_an_inflected_word_is_no_headword_of_its_own() -> None:
    table = headwords_table(rows_of("term\tdata\tdata\tданные\tдерек; деректер\tmaʼlumot\t"))
    assert "kazakh\tnoun\tдерек\n" in table
    assert "деректер" not in table
