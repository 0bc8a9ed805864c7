from hypothesis import example, given
from hypothesis import strategies as st

from handlers.render.html import units
from handlers.render.pages import pages_of

TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("  \n.!?»аб😀")), max_size=400
)


def without_spaces(text):
    return "".join(text.split())


@given(TEXT, st.integers(2, 80))
@example(" " * 50, 7)
@example("😀" * 50, 7)
@example("слово " * 40, 30)
def test_pages_keep_the_limit_and_together_hold_the_whole_text(text, limit):
    pages = pages_of(text, limit)
    assert all(units(page) <= limit for page in pages)
    assert all(page.strip() for page in pages)
    assert without_spaces("".join(pages)) == without_spaces(text)


def test_a_short_text_is_one_page_and_a_blank_one_none():
    assert pages_of("Бір сөйлем.", 100) == ("Бір сөйлем.",)
    assert pages_of("", 100) == pages_of(" \n ", 100) == ()


def test_a_page_ends_after_a_paragraph():
    assert pages_of("Birinchi gap. Ikkinchi.\n\nUchinchi gap.", 30)[0] == "Birinchi gap. Ikkinchi.\n\n"


def test_without_paragraphs_a_page_ends_after_a_sentence():
    assert pages_of("Первая мысль. Вторая мысль! Третья мысль.", 30)[0] == "Первая мысль. Вторая мысль! "


def test_without_sentences_a_page_ends_after_a_word():
    assert pages_of("суv " * 10, 10)[0] == "суv суv "


def test_a_million_letters_without_a_space_are_cut_where_the_page_is_full():
    pages = pages_of("ж" * 1_000_000, 3000)
    assert len(pages) == 334
    assert {len(page) for page in pages[:-1]} == {3000}
