"""Who wrote an article is no part of its text."""

import pytest

from storage.sources.bare.signature import without_signature

TEXT = "Стансада олтита йўл бор."


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (["Назокат Усмонова, ЎзА"], "UzA"),
        (["Н. Усмонова,"], ""),
        (["Сардор ЭРГАШЕВ,", "«Сирдарё овози» мухбири."], ""),
        (["Айгүл Сапарова, Kazinform тілшісі"], "Kazinform"),
        (["А. Иванов,", "корреспондент"], ""),
        (["Viloyat hokimligi axborot xizmati"], ""),
        ([], ""),
    ],
)
def test_a_signature_is_split_off_and_may_name_the_outlet(lines: list[str], source: str):
    assert without_signature([TEXT, *lines]) == ([TEXT], source)


def test_a_sentence_and_an_only_line_are_none():
    assert without_signature([TEXT, "Бино катта, ёруғ"]) == ([TEXT, "Бино катта, ёруғ"], "")
    assert without_signature(["Назокат Усмонова, ЎзА"]) == (["Назокат Усмонова, ЎзА"], "")
    assert without_signature([]) == ([], "")
