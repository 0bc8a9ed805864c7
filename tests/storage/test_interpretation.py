"""What somebody types is read under every language it may be in, and asks for evidence."""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import is_concept, is_key, spelled_stem
from storage.errors import EmptyQueryError
from storage.expression import COMMON, TELLING, Clause, Expression
from storage.interpretation import express
from storage.model import Language
from storage.query import parse


@pytest.fixture
def read(analyzer: Analyzer):
    return lambda text: express(parse(text), analyzer)


def texts(expression: Expression) -> list[str]:
    return [clause.text for clause in expression.words]


def terms(clause: Clause) -> set[str]:
    return {term for forms in clause.alternatives for term in forms}


def test_a_word_is_sought_as_a_stem_of_each_plausible_language_as_a_concept_and_as_a_key(read) -> None:
    (clause,) = read("президента").words
    assert spelled_stem("президент", Language.RUSSIAN) in terms(clause)
    assert any(map(is_concept, terms(clause)))
    assert any(map(is_key, terms(clause)))


def test_words_that_are_a_concept_together_are_sought_together(read) -> None:
    assert texts(read("новая железная дорога")) == ["новая", "железная дорога"]
    assert texts(read("дорога железная")) == ["дорога", "железная"]


def test_a_full_name_of_an_institution_is_one_part_of_the_query(read) -> None:
    assert texts(read("Организация Объединенных Наций сегодня"))[0] == "Организация Объединенных Наций"


def test_a_hyphen_joins_an_ending_and_parts_two_names(read) -> None:
    assert texts(read("Қазақстан-Ресей")) == ["Қазақстан", "Ресей"]
    assert texts(read("3500-ден астам")) == ["3500-ден", "астам"]


def test_a_sentence_is_read_in_its_own_language_alone(read) -> None:
    assert read("The presidents of the two countries signed an agreement on water").languages == ("en",)
    assert read("Мемлекет басшысы екі елдің ынтымақтастығы туралы айтты").languages == ("kk",)


def test_a_word_of_the_other_alphabet_is_sought_as_it_stands_there_too(read) -> None:
    (clause,) = read("Kazinform").words
    assert spelled_stem("kazinform", Language.RUSSIAN) in terms(clause)


def test_common_words_are_sought_only_where_there_is_nothing_else(read) -> None:
    assert texts(read("и в на")) == ["и", "в", "на"]
    assert all(clause.exact for clause in read("и в на").words)
    assert texts(read("и уголь")) == ["уголь"]


def test_an_excluded_word_is_excluded_in_every_language(read) -> None:
    expression = read("gaz -neft")
    assert any(map(is_concept, terms(expression.excluded[0])))


@pytest.mark.parametrize("text", ["…", "— –", "🙂"])
def test_what_has_no_word_is_no_query(read, text) -> None:
    with pytest.raises(EmptyQueryError):
        read(text)


@pytest.mark.parametrize(
    "text",
    ["МОSKVА", "1,3млрд", "G7", "ҚР-2030", "й" * 64, "Kazinformнинг", "и\u0306ога", "👍 газ", "o'`‘zbek"],
)
def test_odd_words_are_still_read(read, text) -> None:
    assert read(text).words


def test_a_pasted_text_keeps_its_most_telling_words_in_their_order(read) -> None:
    words = " ".join(f"слово{chr(1072 + number)}" for number in range(20))
    expression = read(words)
    counts = [COMMON] * len(expression.words)
    counts[3], counts[15] = 1, 2
    weighed = expression.weighed(counts)
    assert len(weighed.words) == TELLING
    kept = [clause.text for clause in weighed.words]
    assert kept == [text for text in texts(expression) if text in kept]
    assert {texts(expression)[3], texts(expression)[15]} <= set(kept)
    assert max(weighed.words, key=lambda clause: clause.weight).text == texts(expression)[3]
