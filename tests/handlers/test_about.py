from importlib.metadata import version

from handlers import about


async def test_articles_are_counted_by_language_with_newest_date_and_version(ask, library):
    reply = await about.answer(ask(), library)
    assert f"Version {version('jarchi')}\n" in reply.html
    assert "8 articles:\n• Kazakh: 7\n• Russian: 1\n" in reply.html
    assert "The newest is from 12 November 2025." in reply.html
