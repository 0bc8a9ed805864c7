from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.analysis.snippet import ELLIPSIS, cut, mark
from storage.model import Language

ANALYZER = Analyzer()
FILLER = "Бул сүйлем башка. "


def tokens_of(text):
    return ANALYZER.tokens(text, Language.ENGLISH)


def matcher(*words):
    return lambda token: token.word in words


def snippet(text, *words, width=220):
    return cut(text, tokens_of(text), matcher(*words), width)


def marked(piece):
    return [piece.text[span.start : span.end] for span in piece.matches]


def test_a_short_text_comes_whole():
    piece = snippet("Coal is dug.", "coal")
    assert piece.text == "Coal is dug."
    assert marked(piece) == ["Coal"]


def test_without_a_match_it_is_the_beginning():
    piece = snippet("One two three. " * 50, "coal", width=40)
    assert piece.text == "One two three. One two three. One two…"
    assert not piece.matches


def test_it_shows_the_place_where_most_different_words_match():
    text = "coal coal coal. " + "nothing here. " * 40 + "The coal and the gas. " + "nothing here. " * 40
    assert marked(snippet(text, "coal", "gas", width=80)) == ["coal", "gas"]


def test_among_equals_the_place_with_more_matches_wins():
    text = "coal. " + "nothing here. " * 40 + "coal and coal. " + "nothing here. " * 40
    assert marked(snippet(text, "coal", width=60)) == ["coal", "coal"]


def test_it_begins_at_a_sentence_if_one_is_near():
    text = "nothing here, " * 30 + "and so on. The new mine gives coal. " + "nothing here, " * 30
    piece = snippet(text, "coal", width=80)
    assert piece.text.startswith("The new mine gives coal.")
    assert piece.text.endswith(ELLIPSIS)


def test_elsewhere_it_begins_between_words_with_an_ellipsis():
    text = "nothing here, " * 30 + "coal, " + "nothing here, " * 30
    piece = snippet(text, "coal", width=80)
    assert piece.text.startswith(("…nothing", "…here"))
    assert piece.text.endswith(("nothing…", "here,…"))
    assert marked(piece) == ["coal"]


def test_a_line_is_a_sentence():
    piece = snippet("Energy\n" * 60 + "Coal and gas\n" + "Energy\n" * 60, "coal", width=60)
    assert not piece.text.startswith(ELLIPSIS)
    assert marked(piece) == ["Coal"]


def test_line_breaks_and_control_characters_become_one_space():
    piece = snippet("Coal\r\n\n\x00 and\tgas\u202e \ud800", "gas")
    assert piece.text == "Coal and gas \ufffd"
    assert marked(piece) == ["gas"]


def test_a_word_wider_than_the_room_is_cut():
    piece = snippet("a" * 500 + " b", "a" * 64, width=50)
    assert len(piece.text) <= 50
    assert len(piece.matches) == 1


def test_a_title_is_marked_whole():
    title = "Coal\nand gas " + "and more " * 60
    piece = mark(title, tokens_of(title), matcher("gas"))
    assert piece.text == " ".join(title.split())
    assert marked(piece) == ["gas"]


def test_an_empty_text_gives_an_empty_snippet():
    assert snippet("", "coal").text == ""


@given(
    st.text(st.characters(exclude_categories=())) | st.text("ab .\n", max_size=400),
    st.integers(4, 60),
    st.sampled_from("abc"),
)
def test_any_snippet_is_narrow_and_marks_only_matches(text, width, letter):
    tokens = tokens_of(text)
    piece = cut(text, tokens, lambda token: token.word.startswith(letter), width)
    assert len(piece.text) <= width
    assert "\n" not in piece.text
    end = 0
    for span in piece.matches:
        assert end <= span.start < span.end <= len(piece.text)
        end = span.end
    assert bool(piece.matches) == any(token.word.startswith(letter) for token in tokens)
    piece.text.encode()
