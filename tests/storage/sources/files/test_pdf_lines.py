"""Lines of a page in print, with blank ones where paragraphs begin."""

from storage.sources.files.pdf_lines import PageLines

PAGE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def lines(*placed: tuple[str, float, float, float]) -> str:
    page = PageLines()
    for text, left, height, size in placed:
        page(f"{text}\n", PAGE, (1.0, 0.0, 0.0, 1.0, left, height), None, size)
    return page.text()


def test_a_gap_begins_a_paragraph():
    assert (
        lines(("a", 60, 800, 11), ("b", 60, 786, 11), ("c", 60, 772, 11), ("d", 60, 740, 11))
        == "a\nb\nc\n\nd"
    )


def test_other_letters_and_an_indent_begin_one():
    assert lines(("Head", 60, 800, 18), ("a", 60, 786, 11), ("b", 60, 772, 11)) == "Head\n\na\nb"
    assert (
        lines(("a", 60, 800, 11), ("b", 60, 786, 11), ("c", 80, 772, 11), ("d", 60, 758, 11))
        == "a\nb\n\nc\nd"
    )


def test_the_top_of_the_next_column_begins_one():
    assert lines(("a", 60, 800, 11), ("b", 60, 786, 11), ("c", 300, 800, 11)) == "a\nb\n\nc"


def test_pieces_of_a_line_are_joined_and_empty_ones_tell_nothing():
    page = PageLines()
    for text in ("", "one ", "two", "\n", " ", "three\nfour\0"):
        page(text, PAGE, PAGE, None, 11.0)
    assert page.text() == "one two\nthree\nfour"
    assert PageLines().text() == ""
