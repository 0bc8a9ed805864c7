from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers import alerts, commands
from handlers.render.html import plain_text
from storage.alerts import Hours, Mode
from storage.deliveries import Sent
from storage.delivery import Attempt, Delivery, Kind, NoticeKind
from storage.errors import DeliveryGoneError
from storage.model import Document, Language, Preferences, Script
from storage.records import Notice
from storage.schedule import Digest, Period

TEXT = "Жаңа газ құбыры ауылға жетті, енді тұрғындар көгілдір отынды үйлерінде пайдаланады."
NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)
CHOSEN = Preferences(Language.ENGLISH)


def document(key, words="газ құбыры", source="Kazinform", text=TEXT):
    return Document(
        key=key,
        title=f"Ауылға {words} жетті",
        text=text,
        source=source,
        language=Language.KAZAKH,
        published=date(2025, 11, 16),
        url="https://kazinform.kz/1",
    )


def digressing(number):
    """A story of its own."""
    words = " ".join(f"{letter}{number}{letter}" for letter in "абвгдежзиклмнопрст")
    return document(f"other-{number}", f"газ {number}", text=f"Газ {words}")


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
async def waiting(store):
    """A store in which the private chat waits for gas."""
    await store.set_preferences(77, CHOSEN)
    await store.watches.add(77, None, "газ", Mode.NOW)
    return store


@pytest.fixture
def press(ask, store):
    """Press a button as the dispatcher does."""

    async def pressed(action, **others):
        request = ask(pressed=action.parameters, **others)
        return await commands.answer(commands.require(action.command), request, store)

    return pressed


async def claimed(store):
    (delivery,) = await store.outbox.claim(10, ())
    return delivery


async def sent(store):
    """Word the message that waits, and have it arrive."""
    delivery = await claimed(store)
    reply = await alerts.word(delivery, store)
    await store.outbox.settle([(delivery, Sent(message=5))])
    return reply


async def worded(store):
    return await alerts.word(await claimed(store), store)


async def test_an_alert_tells_the_article_and_the_watch(waiting):
    await waiting.add([document("a")])
    reply = await worded(waiting)
    assert reply.html == (
        '<a href="https://kazinform.kz/1"><b>Ауылға <u>газ</u> құбыры жетті</b></a>\n'
        "Kazinform · 16 November 2025 · ҚАЗ\n\n"
        "Жаңа <b>газ</b> құбыры ауылға жетті, енді тұрғындар көгілдір отынды үйлерінде пайдаланады.\n\n"
        "🔔 “газ”"
    )
    assert list(buttons(reply)) == ["Read", "Why?", "Mute this story", "Settings"]


async def test_an_alert_comes_in_the_chats_script(waiting):
    await waiting.set_preferences(77, replace(CHOSEN, script=Script.LATIN))
    await waiting.add([document("a")])
    assert "Auylğa <u>gaz</u> qūbyry" in (await worded(waiting)).html


async def test_a_chat_that_chose_no_language_is_told_in_russian(waiting):
    await waiting.set_preferences(77, Preferences())
    await waiting.add([document("a")])
    assert "Читать" in buttons(await worded(waiting))


async def test_reading_leaves_the_alert_where_it_is(waiting, press):
    await waiting.add([document("a")])
    opened = await press(buttons(await worded(waiting))["Read"])
    assert opened.fresh
    assert plain_text(opened.html).endswith(TEXT)


async def test_the_reasons_lead_back_to_the_alert(waiting, press):
    await waiting.add([document("a")])
    alert = await worded(waiting)
    why = await press(buttons(alert)["Why?"])
    assert why.html.startswith("<b>Why this message</b>\n<b>Ауылға <u>газ</u> құбыры жетті</b>")
    assert "🔔 “газ”\n• “газ” → " in why.html
    assert await press(buttons(why)["Back"]) == alert


async def test_a_story_is_muted_and_unmuted_in_place(waiting, press):
    await waiting.add([document("a")])
    alert = await worded(waiting)
    muted = await press(buttons(alert)["Mute this story"])
    assert muted.notice == "I will not write about this story here any more."
    assert "Unmute this story" in buttons(muted)
    why = await press(buttons(muted)["Why?"])
    assert replace(await press(buttons(why)["Back"]), notice=muted.notice) == muted
    again = await press(buttons(muted)["Unmute this story"])
    assert again == replace(alert, notice="I will write about this story here again.")


async def test_an_alert_of_another_chat_cannot_be_looked_at(ask, waiting):
    await waiting.add([document("a")])
    delivery = await claimed(waiting)
    request = replace(ask(pressed={"delivery": delivery.id}), chat=replace(ask().chat, id=78))
    for handler in (alerts.alert, alerts.why, alerts.mute_story, alerts.unmute_story, alerts.told):
        with pytest.raises(DeliveryGoneError):
            await handler(request, waiting)


async def test_nothing_is_told_of_what_is_gone(waiting):
    await waiting.add([document("a")])
    delivery = await claimed(waiting)
    assert await alerts.word(replace(delivery, told=None), waiting) is None
    assert await alerts.word(replace(delivery, kind=Kind.DIGEST), waiting) is None


async def test_another_outlet_is_added_to_the_alert(waiting, press):
    await waiting.add([document("a")])
    alert = await sent(waiting)
    await waiting.add([document("b", source="BAQ.KZ")])
    delivery = await claimed(waiting)
    assert (delivery.kind, delivery.message) == (Kind.ADDITION, 5)
    changed = await alerts.word(delivery, waiting)
    assert changed.html == alert.html.replace("🔔", "Also: BAQ.KZ (ҚАЗ)\n🔔")
    assert await press(buttons(await press(buttons(changed)["Why?"]))["Back"]) == changed


def changed(figure, key="a", **others):
    return document(key, text=f"Жаңа газ құбыры {figure} ауылға жетті.", **others)


@pytest.fixture
async def corrected(waiting, clock):
    """A watch that tells of corrections has told of gas in 3 villages; 20 minutes later it is 5."""
    [watch] = await waiting.watches.list(77)
    await waiting.watches.change(77, watch.id, corrections=True)
    await waiting.add([changed(3)])
    waiting.first = await sent(waiting)
    clock.now += timedelta(minutes=20)
    await waiting.add([changed(5)])
    return waiting


async def test_an_alert_comes_to_say_what_was_changed_since(corrected, press):
    edited = await sent(corrected)
    assert edited.html == corrected.first.html.replace("3 ауылға", "5 ауылға").replace(
        "🔔", "✏️ changed 14:50: 3 → 5 ауылға\n🔔"
    )
    assert await press(buttons(await press(buttons(edited)["Why?"]))["Back"]) == edited


async def test_a_correction_is_a_short_message_of_its_own(corrected, press):
    await sent(corrected)
    correction = await sent(corrected)
    assert correction.html == (
        "<b>Correction</b>\n"
        '<a href="https://kazinform.kz/1"><b>Ауылға <u>газ</u> құбыры жетті</b></a>\n'
        "Kazinform · 16 November 2025 · ҚАЗ\n\n"
        "✏️ changed 14:50: 3 → 5 ауылға\n\n"
        "🔔 “газ”"
    )
    assert list(buttons(correction)) == ["Read"]
    opened = await press(buttons(correction)["Read"])
    assert opened.fresh
    assert plain_text(opened.html).endswith("5 ауылға жетті.")


async def test_a_correction_comes_in_the_chats_script_and_language(corrected):
    chosen = Preferences(Language.UZBEK, Script.LATIN)
    await corrected.set_preferences(77, chosen)
    await sent(corrected)
    assert "✏️ oʻzgardi (14:50): 3 → 5 auylğa" in (await sent(corrected)).html


async def test_another_outlets_correction_is_told_as_its_own_and_named_in_the_alert(waiting):
    await waiting.add([changed(3)])
    await sent(waiting)
    await waiting.add([changed(3, "b", source="BAQ.KZ")])
    await sent(waiting)
    await waiting.add([changed(5, "b", source="BAQ.KZ")])
    assert "✏️ changed 14:30, BAQ.KZ: 3 → 5 ауылға\nAlso: BAQ.KZ (ҚАЗ)" in (await sent(waiting)).html


async def test_a_single_correction_that_waited_for_another_day_names_its_own(corrected, clock):
    await sent(corrected)
    hours = Hours(muted_until=clock.now + timedelta(days=1))
    await corrected.set_preferences(77, replace(CHOSEN, hours=hours))
    clock.now += timedelta(days=1)
    correction = await sent(corrected)
    assert "✏️ changed 16 November, 14:50: 3 → 5 ауылға" in correction.html
    assert list(buttons(correction)) == ["Read"]


async def test_a_bundle_tells_corrections_among_the_stories(corrected, clock):
    await sent(corrected)
    await corrected.set_preferences(
        77, replace(CHOSEN, hours=Hours(muted_until=clock.now + timedelta(hours=1)))
    )
    await corrected.add([digressing(1)])
    clock.now += timedelta(hours=2)
    bundle = await sent(corrected)
    assert bundle.html.startswith("<b>While I was muted</b>: 2 stories\n\n1. ")
    assert bundle.html.count("✏️ changed 14:50: 3 → 5 ауылға") == 1


async def test_a_notice_is_worded_in_the_language_of_its_chat(waiting):
    delivery = Delivery(
        Attempt(1, "", 1, 0, False),
        Kind.NOTICE,
        77,
        None,
        Preferences(Language.UZBEK),
        notice=Notice(NoticeKind.SOURCE_BACK, "1", {"name": "UzA", "url": "https://uza.uz"}),
    )
    reply = await alerts.word(delivery, waiting)
    assert reply.html == '<b>Manba yana oʻqilmoqda</b>\n<a href="https://uza.uz">UzA</a>'


async def mute(store):
    await store.set_preferences(77, replace(CHOSEN, hours=Hours(muted_until=NOW + timedelta(hours=1))))


async def test_what_came_meanwhile_is_told_in_one_message_that_can_be_turned(waiting, clock, press):
    await mute(waiting)
    await waiting.add([digressing(number) for number in range(12)])
    clock.now += timedelta(hours=2)
    bundle = await sent(waiting)
    assert bundle.html.startswith("<b>While I was muted</b>: 12 stories · page 1 of 2\n\n1. <b>")
    assert list(buttons(bundle)) == [*map(str, range(1, 11)), "›"]
    second = await press(buttons(bundle)["›"])
    assert list(buttons(second)) == ["11", "12", "‹"]
    assert await press(buttons(second)["‹"]) == bundle
    assert (await press(buttons(second)["12"])).fresh


async def test_a_bundle_comes_in_the_chats_script(waiting, clock):
    await mute(waiting)
    await waiting.set_preferences(77, replace(await waiting.preferences(77), script=Script.LATIN))
    await waiting.add([digressing(1), digressing(2)])
    clock.now += timedelta(hours=2)
    assert "Auylğa <u>gaz</u> 1" in (await sent(waiting)).html


async def test_a_single_story_is_told_as_an_alert_however_long_it_waited(waiting, clock, press):
    await mute(waiting)
    await waiting.add([document("a")])
    clock.now += timedelta(hours=2)
    alert = await sent(waiting)
    assert list(buttons(alert)) == ["Read", "Why?", "Mute this story", "Settings"]
    assert await press(buttons(await press(buttons(alert)["Why?"]))["Back"]) == alert


@pytest.fixture
async def digested(waiting, clock):
    """The digest of twelve stories, sent to a chat in New York when it is the next day in Almaty."""
    chosen = replace(CHOSEN, hours=Hours(zone="America/New_York", digest=Digest(Period.DAILY, 20 * 60)))
    await waiting.set_preferences(77, chosen)
    await waiting.watches.add(77, None, "газ", Mode.DIGEST)
    await waiting.add([digressing(number) for number in range(12)])
    clock.now = datetime(2025, 11, 17, 1, 5, tzinfo=UTC)
    return await sent(waiting)


async def test_a_digest_is_told_as_such_with_its_date_where_the_chat_is(digested):
    assert digested.html.startswith("<b>Digest, 16 November</b>: 12 stories · page 1 of 2\n\n1. ")


async def test_a_digest_keeps_its_date_when_its_pages_are_turned_later(ask, waiting, digested, clock):
    clock.now += timedelta(days=3)
    request = replace(
        ask(pressed=buttons(digested)["›"].parameters), preferences=await waiting.preferences(77)
    )
    second = await alerts.told(request, waiting)
    assert second.html.startswith("<b>Digest, 16 November</b>: 12 stories · page 2 of 2\n\n11. ")
