import time

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.clean import APOSTROPHES
from storage.model import Language, Script, Snippet, Span
from storage.reading.transliterate import transliterated, written_in

CHANGING = [Language.KAZAKH, Language.UZBEK, Language.UZBEK_CYRILLIC]
LETTERS = "abcdeghiosuvwxyzIVXOGSHY абвгдеёцшъьэюяўқғҳһңІХЦШЯ áäıñşʻʼ'’‘-—.,:/@#0129\n"
TEXTS = st.one_of(st.text(), st.text(LETTERS, max_size=60))
WORDS = [
    "Oʻzbekiston",
    "ma'no",
    "Shavkat",
    "2025",
    "IT,",
    "XXI",
    "kun.uz",
    "Yevropa,",
    "Facebook",
    "tog'",
    "x",
]
_NOT_KEPT = regex.compile(rf"[\p{{L}}\p{{M}}\p{{Cf}}{APOSTROPHES}]")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "Oʻzbekiston va Qozogʻiston savdo aylanmasini 10 milliard dollarga yetkazmoqchi",
            "Ўзбекистон ва Қозоғистон савдо айланмасини 10 миллиард долларга етказмоқчи",
        ),
        ("Nyu-Yorkda «Facebook» va Google, XXI asr", "Нью-Йоркда «Facebook» ва Google, XXI аср"),
        ("Kun.uz saytida: https://kun.uz/a, #Toshkent", "Kun.uz сайтида: https://kun.uz/a, #Toshkent"),
        ("I. Karimov va Sh. Rashidov", "И. Каримов ва Ш. Рашидов"),
    ],
)
def test_an_uzbek_text_is_written_in_cyrillic(text, written):
    assert transliterated(text, Language.UZBEK, Script.CYRILLIC) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ш. Мирзиёев ХХІ асрда", "Sh. Mirziyoyev XXI asrda"),
        ("«UzAuto» ва Kazinformнинг хабари", "«UzAuto» va Kazinformning xabari"),
        ("13млрд сўм, G20 ва 5G", "13mlrd soʻm, G20 va 5G"),
    ],
)
def test_an_uzbek_text_is_written_in_latin(text, written):
    assert transliterated(text, Language.UZBEK_CYRILLIC, Script.LATIN) == written


@pytest.mark.parametrize(
    ("text", "script", "written"),
    [
        ("Қазақстан Республикасы, ІІ Петр", Script.LATIN, "Qazaqstan Respublikasy, II Petr"),
        ("Qazaqstan Respublikasynyñ tılı", Script.CYRILLIC, "Қазақстан Республикасының тілі"),
        ("Qazaqstan Respýblıkasynyń tili", Script.CYRILLIC, "Қазақстан Республикасының тілі"),
    ],
)
def test_a_kazakh_text_is_written_in_either_script(text, script, written):
    assert transliterated(text, Language.KAZAKH, script) == written


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("Москва и Tesla", Language.RUSSIAN, Script.LATIN),
        ("Moscow", Language.ENGLISH, Script.CYRILLIC),
        ("iPhone 15 Pro Max нархи", Language.UZBEK_CYRILLIC, Script.CYRILLIC),
        ("Uzbekistan Airways янги рейс очди", Language.UZBEK_CYRILLIC, Script.CYRILLIC),
        ("O'zbekiston va «Большой» teatri", Language.UZBEK, Script.LATIN),
        ("2025 – 10%", Language.UZBEK, Script.LATIN),
        ("", Language.KAZAKH, Script.LATIN),
    ],
)
def test_other_languages_and_texts_in_the_script_stay(text, language, script):
    assert transliterated(text, language, script) == text
    snippet = Snippet(text, (Span(0, 1),)) if text else Snippet(text)
    assert written_in(snippet, language, script) is snippet


def test_matches_cover_the_same_words_of_the_new_text():
    snippet = Snippet("…yangi Oʻzbekiston va Shavkat", (Span(7, 18), Span(22, 29)))
    written = written_in(snippet, Language.UZBEK, Script.CYRILLIC)
    assert written.text == "…янги Ўзбекистон ва Шавкат"
    assert [written.text[span.start : span.end] for span in written.matches] == ["Ўзбекистон", "Шавкат"]


def test_a_match_of_a_part_of_a_word_becomes_one_of_the_word():
    written = written_in(Snippet("bu Toshkent", (Span(5, 7), Span(8, 9))), Language.UZBEK, Script.CYRILLIC)
    assert written.matches == (Span(3, 10),)


@given(TEXTS, st.sampled_from(CHANGING), st.sampled_from(Script))
def test_nothing_but_letters_changes(text, language, script):
    written = transliterated(text, language, script)
    assert _NOT_KEPT.sub("", written) == _NOT_KEPT.sub("", text)


@given(TEXTS, st.sampled_from(Language), st.sampled_from(Script))
def test_writing_twice_is_writing_once(text, language, script):
    written = transliterated(text, language, script)
    assert transliterated(written, language, script) == written


@given(
    st.text(LETTERS, min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4),
    st.sampled_from(CHANGING),
    st.sampled_from(Script),
)
def test_matches_lie_inside_the_text_in_order(text, places, language, script):
    places = [sorted(min(place, len(text)) for place in pair) for pair in places]
    spans = tuple(Span(start, end) for start, end in sorted(places) if start < end)
    written = written_in(Snippet(text, spans), language, script)
    assert all(0 <= span.start <= span.end <= len(written.text) for span in written.matches)
    if written.text != text:
        assert all(
            one.end <= two.start for one, two in zip(written.matches, written.matches[1:], strict=False)
        )


@given(
    st.lists(
        st.sampled_from(
            [
                "Oʻzbekiston",
                "ma'no",
                "Shavkat",
                "2025",
                "IT,",
                "XXI",
                "kun.uz",
                "Yevropa,",
                "Facebook",
                "tog'",
                "x",
            ]
        )
    ),
    st.data(),
)
def test_matched_words_are_whole_words_of_the_new_text(words, data):
    chosen = data.draw(st.sets(st.integers(0, max(len(words) - 1, 0))))
    place, spans = 0, []
    for index, word in enumerate(words):
        if index in chosen:
            spans.append(Span(place, place + len(word)))
        place += len(word) + 1
    written = written_in(Snippet(" ".join(words), tuple(spans)), Language.UZBEK, Script.CYRILLIC)
    new = written.text.split(" ")
    marked = [written.text[span.start : span.end] for span in written.matches]
    assert marked == [new[index] for index in sorted(chosen) if index < len(words)]


@pytest.mark.parametrize(
    "text", ["a." * 3000, "a-" * 3000, "ʼaʼ" * 3000, "o'" * 3000, "X" * 5000, "/a@" * 2000]
)
def test_a_hostile_text_takes_no_longer_than_others(text):
    begun = time.perf_counter()
    transliterated(text, Language.UZBEK, Script.CYRILLIC)
    assert time.perf_counter() - begun < 1
