"""What readers should know of an update is found where it is stored, and kept for as long as it is of use."""

from storage.model import Change, Document, Language
from storage.revision import Replacement, Revised, Revision
from storage.sqlite.revisions import KEPT


def text(figure):
    return f"The reservoir holds {figure} million litres of water."


async def _revisions(desk, story):
    return (await desk.database.read(lambda tables: tables.tales.revisions([story, 12]))).get(story, [])


async def test_an_update_says_what_readers_should_know_and_keeps_it(desk):
    first = await desk.publish("a", text(3))
    desk.later(hours=1)
    updated = await desk.publish("a", text(5), title="Reservoir full")
    revision = Revision(Replacement("Report a", "Reservoir full"), (Replacement("3 million", "5 million"),))
    assert (first.revision, updated.revision) == (None, revision)
    [revised] = await _revisions(desk, first.story)
    assert revised == Revised(revised.id, first.article, desk.clock(), revision)


async def test_what_readers_need_not_know_is_no_revision(desk):
    first = await desk.publish("a", text(3))
    same = await desk.publish("a", text(3))
    updated = await desk.publish("a", f"{text(3)} More rain is expected.", source="UzA")
    assert (same.change, updated.change) == (Change.UNCHANGED, Change.UPDATED)
    assert (same.revision, updated.revision) == (None, None)
    assert await _revisions(desk, first.story) == []


async def test_an_article_that_comes_twice_at_once_is_compared_each_time(desk):
    story = (await desk.publish("a", text(3))).story
    documents = [Document("a", text(figure), "Report a", language=Language.ENGLISH) for figure in (4, 5)]
    changed = await desk.store.add(documents)
    assert [one.revision and one.revision.figures[0].after for one in changed] == ["4 million", "5 million"]
    assert len(await _revisions(desk, story)) == 2


async def test_a_story_has_the_revisions_of_all_its_articles_in_order(desk):
    first = await desk.publish("a", f"{text(3)} It is in the north of the country and was built long ago.")
    second = await desk.publish(
        "b", f"{text(3)} It is in the north of the country and was built long ago, too.", title="Report a"
    )
    assert second.story == first.story
    await desk.publish("b", f"{text(5)} It is in the north of the country and was built long ago, too.")
    await desk.publish("a", f"{text(5)} It is in the north of the country and was built long ago.")
    revised = await _revisions(desk, first.story)
    assert [one.article for one in revised] == [second.article, first.article]


async def test_only_the_latest_revisions_of_an_article_are_kept(desk):
    for figure in range(KEPT + 3):
        last = await desk.publish("a", text(figure))
    revised = await _revisions(desk, last.story)
    assert len(revised) == KEPT
    assert revised[-1].revision == last.revision
