"""Words and phrases that mean the same are found in any language, the longest first."""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.model import Language

ANALYZER = Analyzer()


def concepts_of(text: str, language: Language) -> dict[str, set[str]]:
    """Map each piece of a text to its concepts."""
    tokens = ANALYZER.tokens(text, language)
    found: dict[str, set[str]] = {}
    for match in ANALYZER.concepts([token.form for token in tokens]):
        piece = text[tokens[match.start].start : tokens[match.end - 1].end]
        found.setdefault(piece, set()).update(match.concepts)
    return found


RAILWAY = {
    Language.KAZAKH: "теміржолдың",
    Language.UZBEK: "temir yoʻllari",
    Language.UZBEK_CYRILLIC: "темир йўлнинг",
    Language.RUSSIAN: "железной дорогой",
    Language.ENGLISH: "railways",
}


@pytest.mark.parametrize("language", Language)
def test_any_form_of_a_phrase_is_its_concept_in_every_language(language: Language) -> None:
    railway = concepts_of("railway", Language.ENGLISH)["railway"]
    assert concepts_of(RAILWAY[language], language)[RAILWAY[language]] & railway


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ЕАЭС", Language.RUSSIAN), ("YEOII", Language.UZBEK)),
        (("ШОС", Language.RUSSIAN), ("ШҲТ", Language.UZBEK_CYRILLIC)),
        (("БҰҰ", Language.KAZAKH), ("United Nations", Language.ENGLISH)),
        (("Олмаота", Language.UZBEK_CYRILLIC), ("Алматы", Language.KAZAKH)),
        (("қараша", Language.KAZAKH), ("November", Language.ENGLISH)),
        (("Germaniya", Language.UZBEK), ("немецкий", Language.RUSSIAN)),
    ],
)
def test_acronyms_places_months_and_countries_are_one_in_all_languages(
    one: tuple[str, Language], other: tuple[str, Language]
) -> None:
    assert concepts_of(*one)[one[0]] & concepts_of(*other)[other[0]]


def test_the_parts_of_a_transparent_phrase_count_and_those_of_an_idiom_do_not() -> None:
    assert "nuclear" in concepts_of("a nuclear power plant", Language.ENGLISH)
    assert set(concepts_of("железная дорога", Language.RUSSIAN)) == {"железная дорога"}


def test_words_out_of_order_are_no_phrase() -> None:
    assert "дорога железная" not in concepts_of("дорога железная", Language.RUSSIAN)
