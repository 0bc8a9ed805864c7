from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.render.article import article_page
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.reply import Button
from handlers.request import ChatKind
from storage.model import Action, Article, Coverage, Language

TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"' \n😀")), max_size=300
)
BACK = Action("latest", {"offset": 5})


def article(text, title="Title", source="Kazinform", url=""):
    return Article(
        id=12,
        key="key",
        title=title,
        text=text,
        language=Language.UZBEK_CYRILLIC,
        source=source,
        published=date(2025, 11, 12),
        url=url,
        added=datetime(2025, 11, 13, tzinfo=UTC),
    )


def test_an_article_shows_its_head_and_its_text(ask):
    reply = article_page(article("Сув < газ"), 0, ask(), None)
    assert reply.html == "<b>Title</b>\nKazinform · 12 November 2025 · ЎЗБ\n\nСув &lt; газ"


def test_a_button_shares_the_link_that_opens_the_article(ask):
    ((share,),) = article_page(article("Сув"), 0, ask(), None).buttons
    assert share == Button("Share", url="https://t.me/share/url?url=https://t.me/jarchi_bot?start=read_12")


def labels(reply):
    return [button.label for row in reply.buttons for button in row]


def test_the_story_is_a_press_away_and_knows_the_list_behind(ask):
    told = Coverage(5, (Language.UZBEK_CYRILLIC,), 3)
    *_, (story, back) = article_page(article("Сув"), 0, ask(), BACK, coverage=told).buttons
    held = {"story": 12, "list": "latest", "offset": 5}
    assert (story, back) == (
        Button("Story (5)", Action("story", held)),
        Button("Back to the list", BACK),
    )
    *_, (story,) = article_page(article("Сув"), 0, ask(), None, coverage=told).buttons
    assert story.action == Action("story", {"story": 12})


def test_an_article_that_nobody_else_has_leads_to_no_story(ask):
    alone = Coverage(1, (Language.UZBEK_CYRILLIC,), 1)
    assert labels(article_page(article("Сув"), 0, ask(), BACK, coverage=alone)) == [
        "Share",
        "Back to the list",
    ]


def test_an_article_opened_from_its_story_leads_back_to_it(ask):
    back = Action("story", {"story": 3, "first": 5})
    told = Coverage(5, (Language.UZBEK_CYRILLIC,), 3)
    *_, last = article_page(article("Сув"), 0, ask(), back, coverage=told).buttons
    assert last == (Button("Back to the story", back),)


def test_who_runs_the_bot_splits_and_merges_stories_where_nobody_else_sees_the_buttons(ask):
    def offered(coverage, **others):
        return labels(article_page(article("Сув"), 0, ask(bot="", **others), None, coverage=coverage))

    told, alone = (Coverage(count, (Language.UZBEK_CYRILLIC,), 1) for count in (5, 1))
    assert offered(told, operator=True) == ["Split off", "Merge with…", "Story (5)"]
    assert offered(alone, operator=True) == ["Merge with…"]
    assert offered(told) == offered(told, operator=True, kind=ChatKind.GROUP) == ["Story (5)"]


def test_without_the_bots_name_there_is_nothing_to_share(ask):
    assert article_page(article("Сув"), 0, ask(bot=""), None).buttons == ()


def test_the_original_and_the_list_are_one_press_away(ask):
    (original, _), (back,) = article_page(article("Сув", url="https://kun.uz/1"), 0, ask(), BACK).buttons
    assert original == Button("Open the original", url="https://kun.uz/1")
    assert back == Button("Back to the list", BACK)


def test_an_address_that_no_button_can_open_is_left_out(ask):
    assert article_page(article("Сув", url="file:///etc/passwd"), 0, ask(bot=""), None).buttons == ()


def test_a_long_article_is_turned_page_by_page_and_keeps_its_way_back(ask):
    reply = article_page(article("Бир гап. " * 1000), 1, ask(), BACK)
    assert reply.html.endswith("\n\npage 2 of 4")
    held = {"article": 12, "back": "latest", "offset": 5}
    assert [button.action for button in reply.buttons[0]] == [
        Action("read", {**held, "page": 0}),
        Action("read", {**held, "page": 2}),
    ]


def test_a_page_beyond_the_last_is_the_last(ask):
    assert article_page(article("Бир гап. " * 1000), 99, ask(), None).html.endswith("\n\npage 4 of 4")


@pytest.mark.parametrize(("kind", "folded"), [(ChatKind.PRIVATE, False), (ChatKind.GROUP, True)])
def test_a_long_text_is_folded_in_a_group(ask, kind, folded):
    reply = article_page(article("Бир гап. " * 100), 0, ask(kind=kind), None)
    assert ("\n\n<blockquote expandable>Бир гап." in reply.html) is folded


def test_a_short_text_is_not_folded(ask):
    assert "blockquote" not in article_page(article("Бир гап."), 0, ask(kind=ChatKind.GROUP), None).html


def test_an_article_without_text_shows_its_head(ask):
    assert article_page(article(" "), 0, ask(), None).html.endswith(" · ЎЗБ")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.integers(1, 60), TEXT, TEXT, st.sampled_from(ChatKind))
def test_any_article_is_read_whole_in_messages_that_telegram_takes(ask, text, times, title, source, kind):
    one = article(text * times, title * 9, source * 9)
    request = ask(kind=kind)
    page, read = 0, ""
    while True:
        reply = article_page(one, page, request, BACK)
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
        body = reply.html.partition(" · ЎЗБ\n\n")[2]
        turning = {button.label for row in reply.buttons for button in row} & {"‹", "›"}
        read += plain_text(body.rpartition("\n\npage")[0] if turning else body)
        if "›" not in turning:
            break
        page += 1
    assert "".join(read.split()) == "".join((text * times).split())
