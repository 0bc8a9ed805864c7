from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.forward import added, preview
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from storage.drafts import Outlook
from storage.model import Action, Addition, Change, Document, Language

ENGLISH = translator(Language.ENGLISH)
NEW = Outlook(Language.ENGLISH, known=False)
ARTICLE = Document(
    "a", "Water <came>.", "Water & more", "Kun.uz", published=datetime(2025, 11, 12, 23, tzinfo=UTC)
)


def test_what_is_shown_is_text_and_no_markup():
    html = preview(1, ARTICLE, NEW, ENGLISH).html
    assert "<b>Water &amp; more</b>\nKun.uz · 12 November 2025 · ENG" in html
    assert "Water &lt;came&gt;." in html


@given(st.text(max_size=3000), st.text(max_size=600), st.text(max_size=300))
def test_a_preview_fits_into_a_message_whatever_was_handed_in(text, title, source):
    reply = preview(1, Document("a", text, title, source), NEW, ENGLISH)
    assert 0 < units(plain_text(reply.html)) <= MESSAGE_LIMIT


@pytest.mark.parametrize(
    ("url", "is_offered"),
    [("https://t.me/c/1/2", True), ("", False), ("file:///etc/passwd", False), ("http://intranet/a", False)],
)
def test_only_an_address_that_telegram_takes_is_offered(url, is_offered):
    document = Document("a", "text", url=url)
    urls = [button.url for row in preview(1, document, NEW, ENGLISH).buttons for button in row if button.url]
    assert urls == [url] * is_offered


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 слово"), (3, "3 слова"), (5, "5 слов"), (21, "21 слово"), (111, "111 слов")]
)
def test_words_are_counted_in_russian(count, words):
    document = Document("a", "вода " * count)
    html = preview(1, document, NEW, translator(Language.RUSSIAN)).html
    assert f"\n\n{words}\n\n" in html


@pytest.mark.parametrize("change", Change)
def test_every_outcome_is_told_with_the_article_one_press_away(change):
    reply = added(ARTICLE, Addition(change, 7, Language.ENGLISH, 7), ENGLISH)
    assert "Water &amp; more" in reply.html
    assert reply.buttons[0][0].action == Action("read", {"article": 7})
