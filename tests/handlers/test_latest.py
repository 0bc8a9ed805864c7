from handlers import latest
from storage.model import Language


async def test_the_newest_come_first_page_by_page(ask, library):
    first = await latest.answer(ask(), library)
    assert first.html.startswith("<b>The newest articles</b> · page 1 of 2\n\n1. <b>Ұзақ мақала</b>")
    second = await latest.answer(ask(pressed={"offset": 5}), library)
    assert "\n\n6. " in second.html


async def test_each_story_comes_once_in_the_language_of_who_asks(ask, trains):
    reply = await latest.answer(ask(language=Language.UZBEK_CYRILLIC), trains)
    assert reply.html.count("Воқеа: 3 та мақола, 3 та нашр · OʻZB, ЎЗБ") == 1
    assert [button.label for button in reply.buttons[0]] == ["1", "2"]


async def test_an_empty_store_says_so(ask, store):
    assert (await latest.answer(ask(), store)).html == "There are no articles yet; look in again later."
