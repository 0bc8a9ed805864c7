"""Stories are shown with their reasons, and operators correct them: nobody hears too much or too little."""

from datetime import date, timedelta

import pytest

from storage.alerts import Hours
from storage.delivery import Kind
from storage.errors import ArticleNotFoundError, DecisionGoneError, StoryUnchangedError
from storage.model import Document, Language, Preferences
from storage.story import DecisionKind

CHAT, OTHER = -100, -200
DAY = date(2025, 11, 30)

KAZAKH = Document(
    "kk",
    "Ақжігіт бекетінде астық тиеген пойыздың 14 вагоны жолдан шығып кетті. 300 метрге жуық теміржол бүлінді."
    " Ақтау – Ташкент жолаушылар пойызы он сағатқа кідірді.",
    "Бейнеу – Қоңырат бағытында жүк пойызы рельстен шықты",
    "Маңғыстау тынысы",
    Language.KAZAKH,
    DAY,
)
RUSSIAN = Document(
    "ru",
    "Железнодорожники сутки расчищали пути у разъезда Акжигит, где сошли с рельсов 14 вагонов с зерном. Ущерб"
    " оценивают в 410 миллионов тенге. Задержались пассажирские поезда, в том числе Ташкент – Актау.",
    "Движение под Бейнеу открыто после схода вагонов",
    "Ташкент онлайн",
    Language.RUSSIAN,
    DAY + timedelta(days=1),
)
REPRINT = Document("ru 2", RUSSIAN.text, "Пути под Бейнеу свободны", "Курьер", Language.RUSSIAN, DAY)


async def add(desk, *documents):
    return [addition.article for addition in await desk.store.add(documents)]


def stories(desk):
    return dict(desk.query("SELECT id, story FROM meta"))


def alerts(desk):
    return desk.rows("kind = 'alert'")


# Shown


async def test_a_story_shows_who_tells_it_in_which_languages_and_why_it_is_one(desk):
    kazakh, russian, reprint = await add(desk, KAZAKH, RUSSIAN, REPRINT)
    story = await desk.store.chronicle.story(russian)
    assert story == await desk.store.chronicle.story(story.id)
    assert (story.id, story.articles) == (kazakh, 3)
    assert (story.first, story.last) == (DAY, DAY + timedelta(days=1))
    assert set(story.languages) == {Language.KAZAKH, Language.RUSSIAN}
    assert set(story.sources) == {"Маңғыстау тынысы", "Ташкент онлайн", "Курьер"}
    first, second = story.tellings
    assert first.headline.published == DAY
    assert (first.headline.id, first.copies, first.other, first.reasons) == (kazakh, (), None, ())
    assert (second.headline.id, second.other) == (russian, kazakh)
    assert [copy.id for copy in second.copies] == [reprint]


async def test_the_reasons_of_a_story_are_found_in_both_texts(desk):
    _, russian = await add(desk, KAZAKH, RUSSIAN)
    [_, telling] = (await desk.store.chronicle.story(russian)).tellings
    assert len(telling.reasons) > 2
    for reason in telling.reasons:
        assert reason.here in f"{RUSSIAN.title}\n{RUSSIAN.text}"
        assert reason.there in f"{KAZAKH.title}\n{KAZAKH.text}"
    assert ("14 вагонов", "14 вагоны") in {(reason.here, reason.there) for reason in telling.reasons}


async def test_an_article_alone_is_a_story_without_dates_if_it_has_none(desk):
    article = (await desk.publish("a")).article
    story = await desk.store.chronicle.story(article)
    assert (story.id, story.first, story.last, story.sources) == (article, None, None, ())
    assert [telling.headline.id for telling in story.tellings] == [article]


async def test_what_is_not_stored_has_no_story(desk):
    with pytest.raises(ArticleNotFoundError):
        await desk.store.chronicle.story(7)
    with pytest.raises(ArticleNotFoundError):
        await desk.store.chronicle.split(7)
    article = (await desk.publish("a")).article
    with pytest.raises(ArticleNotFoundError):
        await desk.store.chronicle.merge(article, 7)
    with pytest.raises(ArticleNotFoundError):
        await desk.store.chronicle.merge(7, article)


# Split


async def test_a_split_article_tells_a_story_of_its_own_until_that_is_undone(desk):
    kazakh, russian, reprint = await add(desk, KAZAKH, RUSSIAN, REPRINT)
    decision = await desk.store.chronicle.split(russian)
    assert (decision.kind, decision.article) == (DecisionKind.SPLIT, russian)
    assert (decision.left, decision.story) == (kazakh, russian)
    assert stories(desk) == {kazakh: kazakh, russian: russian, reprint: kazakh}
    own, left = [await desk.store.chronicle.story(number) for number in (russian, kazakh)]
    assert [telling.reasons for telling in own.tellings] == [()]
    assert [telling.other for telling in left.tellings] == [None, None]
    assert await desk.store.chronicle.undo(decision.number) == decision
    assert set(stories(desk).values()) == {kazakh}
    assert (await desk.store.chronicle.story(kazakh)).tellings[1].reasons


async def test_the_first_article_can_be_split_and_the_others_keep_the_story(desk):
    kazakh, russian, reprint = await add(desk, KAZAKH, RUSSIAN, REPRINT)
    decision = await desk.store.chronicle.split(kazakh)
    assert decision.story < 0
    assert stories(desk) == {kazakh: decision.story, russian: kazakh, reprint: kazakh}
    assert (await desk.store.chronicle.story(kazakh)).id == decision.story
    assert (await desk.store.chronicle.story(decision.story)).articles == 1
    with pytest.raises(ArticleNotFoundError):
        await desk.store.chronicle.split(decision.story)
    again = await desk.store.chronicle.split(russian)
    assert again.story == russian
    await desk.store.chronicle.undo(decision.number)
    assert stories(desk) == {kazakh: kazakh, russian: russian, reprint: kazakh}


async def test_nothing_puts_a_split_article_back(desk):
    kazakh, russian = await add(desk, KAZAKH, RUSSIAN)
    await desk.store.chronicle.split(russian)
    await desk.store.reindex()
    await add(desk, REPRINT, Document("ru", RUSSIAN.text, "Другой заголовок", language=Language.RUSSIAN))
    found = stories(desk)
    assert found[russian] == russian
    assert found[kazakh] == kazakh


async def test_who_was_told_by_a_split_article_is_not_told_of_its_story_again(desk):
    await desk.watch(CHAT)
    first = await desk.publish("a")
    second = await desk.copy("a2", of="a")
    await desk.deliver()
    decision = await desk.store.chronicle.split(first.article)
    third = await desk.copy("a3", of="a")
    assert third.story in {decision.story, second.story}
    await desk.deliver()
    assert len(alerts(desk)) == 1


async def test_what_waits_to_be_told_by_a_split_article_is_told_with_its_story(desk):
    await desk.watch(CHAT)
    first = await desk.publish("a")
    await desk.copy("a2", of="a")
    decision = await desk.store.chronicle.split(first.article)
    [alert] = alerts(desk)
    assert (alert["story"], alert["state"]) == (decision.story, "ready")
    [told] = await desk.deliver()
    assert told.kind is Kind.ALERT
    await desk.store.chronicle.undo(decision.number)
    [alert] = alerts(desk)
    assert (alert["story"], alert["state"]) == (first.story, "sent")
    await desk.copy("a3", of="a")
    assert len(alerts(desk)) == 1


# Merged


async def test_merged_stories_are_one_until_that_is_undone(desk):
    one, other = [(await desk.publish(key)).article for key in "ab"]
    copy = (await desk.copy("b2", of="b")).article
    decision = await desk.store.chronicle.merge(copy, one)
    assert (decision.kind, decision.left, decision.story) == (DecisionKind.MERGE, other, one)
    story = await desk.store.chronicle.story(other)
    assert (story.id, [telling.headline.id for telling in story.tellings]) == (one, [one, other])
    assert [copied.id for copied in story.tellings[1].copies] == [copy]
    await desk.store.chronicle.undo(decision.number)
    assert stories(desk) == {one: one, other: other, copy: other}


async def test_what_would_change_nothing_is_said_so(desk):
    one, other = [(await desk.publish(key)).article for key in "ab"]
    with pytest.raises(StoryUnchangedError):
        await desk.store.chronicle.split(one)
    decision = await desk.store.chronicle.merge(other, one)
    with pytest.raises(StoryUnchangedError):
        await desk.store.chronicle.merge(one, other)
    await desk.store.chronicle.undo(decision.number)
    for number in (decision.number, 99):
        with pytest.raises(DecisionGoneError):
            await desk.store.chronicle.undo(number)


async def test_who_was_told_of_one_story_is_not_told_of_the_merged_one(desk):
    await desk.watch(CHAT, "b")
    one, other = [await desk.publish(key, f"The reservoir {key} is full.") for key in "ab"]
    await desk.deliver()
    await desk.store.chronicle.merge(other.article, one.article)
    [alert] = alerts(desk)
    assert alert["story"] == one.story
    await desk.watch(CHAT, "a")
    copy = Document("a2", "The reservoir a is full.", "Report a", "Copier", Language.ENGLISH)
    [addition] = await desk.store.add([copy])
    assert addition.story == one.story
    told = await desk.deliver()
    assert [delivery.kind for delivery in told] == [Kind.ADDITION]


async def test_what_waits_to_be_told_of_both_stories_is_told_once(desk):
    await desk.watch(CHAT)
    one, other = [await desk.publish(key) for key in "ab"]
    decision = await desk.store.chronicle.merge(other.article, one.article)
    assert [(row["story"], row["state"]) for row in alerts(desk)] == [
        (one.story, "ready"),
        (one.story, "cancelled"),
    ]
    assert len(await desk.deliver()) == 1
    await desk.store.chronicle.undo(decision.number)
    assert [(row["story"], row["state"]) for row in alerts(desk)] == [
        (one.story, "sent"),
        (other.story, "ready"),
    ]
    assert len(await desk.deliver()) == 1


async def test_what_waits_is_told_if_the_other_story_never_reached_the_chat(desk):
    await desk.watch(CHAT)
    one = await desk.publish("a")
    desk.later(hours=7)
    await desk.deliver()
    other = await desk.publish("b")
    assert [row["state"] for row in alerts(desk)] == ["expired", "ready"]
    await desk.store.chronicle.merge(other.article, one.article)
    assert len(await desk.deliver()) == 1


async def test_chats_are_told_each_for_itself(desk):
    await desk.watch(CHAT, "a")
    await desk.watch(OTHER, "b")
    one, other = [await desk.publish(key, f"The reservoir {key} is full.") for key in "ab"]
    await desk.store.chronicle.merge(other.article, one.article)
    assert {(row["chat"], row["state"]) for row in alerts(desk)} == {(1, "ready"), (2, "ready")}
    assert len(await desk.deliver()) == 2


async def test_who_muted_one_story_has_muted_the_merged_one_until_that_is_undone(desk):
    await desk.watch(CHAT)
    one, other = [await desk.publish(key) for key in "ab"]
    await desk.deliver()
    await desk.store.tales.mute(CHAT, other.story)
    decision = await desk.store.chronicle.merge(other.article, one.article)
    await desk.copy("a2", of="a")
    assert await desk.deliver() == []
    await desk.store.chronicle.undo(decision.number)
    await desk.copy("a3", of="a")
    [told] = await desk.deliver()
    assert told.kind is Kind.ADDITION


async def test_an_alert_that_is_held_moves_with_its_story(desk):
    await desk.watch(CHAT)
    quiet = Hours(muted_until=desk.clock() + timedelta(hours=2))
    await desk.store.set_preferences(CHAT, Preferences(hours=quiet))
    one, other = [await desk.publish(key) for key in "ab"]
    await desk.store.chronicle.merge(other.article, one.article)
    desk.later(hours=3)
    [told] = await desk.deliver()
    assert told.kind in {Kind.ALERT, Kind.BUNDLE}
    assert sorted(row["state"] for row in alerts(desk)) == ["cancelled", "sent"]


async def test_decisions_outlast_a_restart(desk):
    one, other = [(await desk.publish(key)).article for key in "ab"]
    decision = await desk.store.chronicle.merge(other, one)
    await desk.restart()
    await desk.store.chronicle.undo(decision.number)
    assert stories(desk) == {one: one, other: other}
