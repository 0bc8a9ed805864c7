import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.notice import notice_page
from storage.delivery import NoticeKind
from storage.model import Language
from storage.obstacle import Obstacle
from storage.records import Notice

ENGLISH = translator(Language.ENGLISH)
SAID = {"name": "UzA <1>", "url": "https://uza.uz/?a&b", "obstacle": "gone", "detail": "404", "count": 7}
LINK = '<a href="https://uza.uz/?a&amp;b">UzA &lt;1&gt;</a>'
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'\n😀")), max_size=900
)


def page(kind, **others):
    return notice_page(Notice(kind, "5", {**SAID, **others}), ENGLISH).html


def test_a_dead_source_is_named_with_the_reason_and_the_next_step():
    reason = ENGLISH("obstacle", obstacle="gone", detail="404")
    assert page(NoticeKind.SOURCE_DEAD) == (
        f"<b>A source can no longer be read</b>\n{LINK}\n{reason}\n"
        "I try it once a day and will write when it is back. To check or remove it: /sources"
    )


def test_a_source_that_is_back_is_named():
    assert page(NoticeKind.SOURCE_BACK) == f"<b>A source can be read again</b>\n{LINK}"


def test_a_flood_says_how_much_was_stored_in_silence_and_the_next_step():
    assert page(NoticeKind.SOURCE_FLOOD) == (
        f"<b>A source lists old articles as if they were new</b>\n{LINK}\n"
        "I stored 7 articles and announced them to nobody. "
        "If they are not its news, remove the source: /sources"
    )


def test_a_source_without_a_name_is_named_by_its_address():
    assert ">https://uza.uz/?a&amp;b</a>" in page(NoticeKind.SOURCE_BACK, name="")


def test_without_an_address_of_the_web_the_name_is_no_link():
    assert page(NoticeKind.SOURCE_BACK, url="javascript:alert(1)").endswith("\nUzA &lt;1&gt;")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_reason_has_words_in_every_language(obstacle, language):
    notice = Notice(NoticeKind.SOURCE_DEAD, "5", {**SAID, "obstacle": obstacle.value})
    assert len(notice_page(notice, translator(language)).html.splitlines()) >= 4


@settings(max_examples=30, deadline=None)
@given(TEXT, st.sampled_from(NoticeKind), st.sampled_from(Language))
def test_no_notice_is_too_long_for_a_message(text, kind, language):
    said = {"name": text, "url": f"https://uza.uz/{text}", "obstacle": "gone", "detail": text, "count": 3}
    reply = notice_page(Notice(kind, "5", said), translator(language))
    assert 0 < units(plain_text(reply.html)) <= MESSAGE_LIMIT
