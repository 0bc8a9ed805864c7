from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.render.article import article_page
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.request import ChatKind
from storage.model import Action, Article, Language

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


def test_an_article_shows_its_head_its_text_and_a_link_to_share(ask):
    reply = article_page(article("Сув < газ"), 0, ask(), None)
    assert reply.html == (
        "<b>Title</b>\n"
        'Kazinform · 12 November 2025 · ЎЗБ · <a href="https://t.me/jarchi_bot?start=read_12">link</a>\n\n'
        "Сув &lt; газ"
    )
    assert reply.buttons == ()


def test_without_the_bots_name_there_is_no_link(ask):
    assert "t.me" not in article_page(article("Сув"), 0, ask(bot=""), None).html


def test_the_original_and_the_list_are_one_press_away(ask):
    reply = article_page(article("Сув", url="https://kun.uz/1"), 0, ask(), BACK)
    assert [button.label for row in reply.buttons for button in row] == [
        "Open the original",
        "Back to the list",
    ]
    assert reply.buttons[0][0].url == "https://kun.uz/1"
    assert reply.buttons[1][0].action == BACK


def test_an_address_that_no_button_can_open_is_left_out(ask):
    assert article_page(article("Сув", url="file:///etc/passwd"), 0, ask(), None).buttons == ()


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
    assert article_page(article(" "), 0, ask(), None).html.endswith("link</a>")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.integers(1, 60), TEXT, TEXT, st.sampled_from(ChatKind))
def test_any_article_is_read_whole_in_messages_that_telegram_takes(ask, text, times, title, source, kind):
    one = article(text * times, title * 9, source * 9)
    request = ask(kind=kind)
    page, read = 0, ""
    while True:
        reply = article_page(one, page, request, BACK)
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
        read += (
            reply.html.partition("</a>")[2]
            .replace("<blockquote expandable>", "")
            .replace("</blockquote>", "")
        )
        forward = [button for row in reply.buttons for button in row if button.label == "›"]
        if len(reply.buttons) > 1:
            read = read[: read.rindex("\n\npage")]
        if not forward:
            break
        page += 1
    assert "".join(plain_text(read).split()) == "".join((text * times).split())
