"""Printed lines become paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from storage.sources.files.paragraphs import paragraphs_of, without_running_heads

LONG = "Инвестиции составили 4,2 миллиарда тенге, часть суммы"


def test_lines_of_one_width_are_one_paragraph_and_a_blank_line_parts_two():
    assert paragraphs_of([f"{LONG}\nпредприятие получило.\n\nДругой абзац."]) == [
        f"{LONG} предприятие получило.",
        "Другой абзац.",
    ]


def test_a_short_line_ends_a_paragraph_before_a_capital_letter():
    assert paragraphs_of([f"{LONG}\nполучило.\n{LONG}\nи ещё."]) == [f"{LONG} получило.", f"{LONG} и ещё."]


def test_a_word_parted_at_the_end_of_a_line_is_joined():
    assert paragraphs_of(["будет перера-\nбатывать"]) == ["будет перерабатывать"]
    assert paragraphs_of(["будет перера\u00ad\nбатывать"]) == ["будет перерабатывать"]
    assert paragraphs_of(["с 2024-\n2025 годов"]) == ["с 2024-2025 годов"]
    assert paragraphs_of(["2025-\nyil"]) == ["2025-yil"]


def test_a_sentence_goes_on_over_the_end_of_a_page():
    assert paragraphs_of([f"{LONG}\n\n1", "предприятие получило.\n\n2"]) == [f"{LONG} предприятие получило."]
    assert paragraphs_of(["Конец.", "Новый абзац."]) == ["Конец.", "Новый абзац."]


def test_heads_and_feet_that_stand_on_most_pages_go():
    bodies = [[f"{letter} {place}" for place in ("верх", "середина", "низ")] for letter in "абв"]
    pages = [["Бюллетень", *body, f"— {number} —"] for number, body in enumerate(bodies)]
    assert without_running_heads(pages) == [line for body in bodies for line in body]


def test_the_only_page_has_no_running_head():
    assert without_running_heads([["Заголовок", "Текст"]]) == ["Заголовок", "Текст"]


@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_page_breaks_the_joining_and_no_paragraph_is_blank(pages: list[str]):
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in paragraphs_of(pages))
