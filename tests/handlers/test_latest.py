from handlers import latest


async def test_the_newest_come_first_page_by_page(ask, library):
    first = await latest.answer(ask(), library)
    assert first.html.startswith("<b>The newest articles</b> · page 1 of 2\n\n1. <b>Ұзақ мақала</b>")
    second = await latest.answer(ask(pressed={"offset": 5}), library)
    assert "\n\n6. " in second.html


async def test_an_empty_store_says_so(ask, store):
    assert (await latest.answer(ask(), store)).html == "There are no articles yet; look in again later."
