from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.search import Asked, search_page
from storage.model import Action, Correction, Coverage, Language, SearchHit, SearchPage, Snippet, Span

ENGLISH = translator(Language.ENGLISH)
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'\n😀")), max_size=900
)
SNIPPETS = st.builds(
    Snippet, TEXT, st.lists(st.builds(Span, st.integers(0, 900), st.integers(0, 900)), max_size=9).map(tuple)
)
HITS = st.builds(
    SearchHit,
    id=st.integers(1, 10**9),
    key=st.just("key"),
    title=SNIPPETS,
    language=st.sampled_from(Language),
    source=TEXT,
    published=st.none() | st.dates(),
    score=st.just(1.0),
    snippet=SNIPPETS,
    coverage=st.builds(
        Coverage, st.integers(1, 10**6), st.permutations(Language).map(tuple), st.integers(0, 10**6)
    ),
)
HIT = SearchHit(
    id=17,
    key="key",
    title=Snippet("Газ & су", (Span(0, 3),)),
    language=Language.KAZAKH,
    source="Kazinform",
    published=date(2025, 11, 12),
    score=1.0,
    snippet=Snippet("…келісім: газ тасымалы", (Span(10, 13),)),
)


def test_a_hit_shows_number_title_outlet_date_language_and_the_words_that_matched():
    reply = search_page(Asked("газ", 5), SearchPage((HIT,), total=6, offset=5), ENGLISH)
    assert reply.html == (
        "6 stories found for “газ” · page 2 of 2\n\n"
        "6. <b><u>Газ</u> &amp; су</b>\n"
        "Kazinform · 12 November 2025 · ҚАЗ\n"
        "…келісім: <b>газ</b> тасымалы"
    )


def covered(articles, languages=(Language.KAZAKH, Language.RUSSIAN)):
    return replace(HIT, coverage=Coverage(articles, languages, 2))


def test_a_hit_of_a_story_says_in_its_last_line_how_widely_that_is_told():
    html = search_page(Asked("газ"), SearchPage((covered(4),), total=1), ENGLISH).html
    assert html.endswith("\n…келісім: <b>газ</b> тасымалы\nStory: 4 articles, 2 outlets · ҚАЗ, РУС")


def test_stories_are_counted_unless_each_of_them_is_one_article_and_all_are_here():
    def counted(*hits, total):
        html = search_page(Asked("газ"), SearchPage(hits, total), translator(Language.RUSSIAN)).html
        return html.partition("\n")[0].partition("нашлось ")[2]

    assert counted(covered(1), covered(1), total=2) == "2 материала"
    assert counted(covered(1), covered(4), total=2) == "2 сюжета"
    assert counted(covered(1), total=6) == "6 сюжетов · страница 1 из 2"


def test_the_buttons_read_the_hits_and_turn_the_pages():
    reply = search_page(Asked("газ"), SearchPage((HIT,) * 5, total=12, offset=5), ENGLISH)
    numbers, arrows, (why,) = reply.buttons
    assert [button.label for button in numbers] == ["6", "7", "8", "9", "10"]
    assert numbers[0].action == Action("read", {"article": 17, "back": "search", "words": "газ", "offset": 5})
    assert [button.label for button in arrows] == ["‹", "›"]
    assert [button.action for button in arrows] == [
        Action("search", {"words": "газ", "offset": 0}),
        Action("search", {"words": "газ", "offset": 10}),
    ]
    assert why.action == Action("why", {"words": "газ", "offset": 5})


def test_one_page_has_no_arrows_and_no_number():
    reply = search_page(Asked("газ"), SearchPage((HIT,), total=1), ENGLISH)
    assert reply.html.startswith("1 article found for “газ”\n")
    assert [len(row) for row in reply.buttons] == [1, 1]


def test_the_closest_are_announced_as_such():
    reply = search_page(Asked("газ мұнай"), SearchPage((HIT,), total=1, complete=False), ENGLISH)
    assert reply.html.startswith("No article has all the words of “газ мұнай”; here are the closest")


def test_nothing_found_leads_on():
    reply = search_page(Asked("<b>"), SearchPage((), total=0, complete=False), ENGLISH)
    assert reply.html.startswith("Nothing found for “&lt;b&gt;”.")
    assert [button.action for row in reply.buttons for button in row] == [Action("latest")]


def test_an_unknown_outlet_and_date_leave_no_gap():
    hit = SearchHit(1, "key", Snippet(""), Language.RUSSIAN, "", None, 1.0, Snippet(""))
    assert search_page(Asked("x"), SearchPage((hit,), total=1), ENGLISH).html.endswith(
        "\n\n1. <b>Untitled</b>\nРУС"
    )


@settings(max_examples=50)
@given(TEXT, st.lists(HITS, max_size=5).map(tuple), st.booleans(), st.sampled_from(Language))
def test_no_page_is_too_long_for_a_message(words, hits, complete, language):
    page = SearchPage(hits, total=len(hits) + 1_000_000, offset=500_000, complete=complete)
    reply = search_page(Asked(words), page, translator(language))
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT


def test_another_word_is_said_to_be_sought_and_the_one_typed_is_a_press_away():
    page = SearchPage((HIT,), total=1, corrections=(Correction("Токаеп", "Тоқаев"),))
    reply = search_page(Asked("Токаеп"), page, ENGLISH)
    assert reply.html.startswith("Showing results for <b>Тоқаев</b>\n1 article found")
    assert reply.buttons[-1][0].label == "Search for “Токаеп” instead"
    assert reply.buttons[-1][0].action == Action("search", {"words": "Токаеп", "literal": 1})


def test_pages_of_a_literal_search_stay_literal():
    reply = search_page(Asked("x", 5, literal=True), SearchPage((HIT,), total=12, offset=5), ENGLISH)
    assert all(
        button.action.parameters.get("literal") == 1
        for row in reply.buttons
        for button in row
        if button.action
    )
