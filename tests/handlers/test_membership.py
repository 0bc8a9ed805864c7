import pytest

from handlers import commands, membership
from handlers.errors import UserError
from handlers.i18n import translator
from handlers.reply import Reply
from handlers.request import ChatKind
from storage.alerts import Mode
from storage.model import Action, Language

GROUP = ChatKind.GROUP


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.mark.parametrize("language", Language)
async def test_a_new_group_is_greeted_in_three_lines_with_three_watches_to_try(ask, store, language):
    reply = await membership.welcome(ask(kind=GROUP, language=language, chosen=False), store)
    assert len(reply.html.split("\n")) == 3
    assert [(action.command, action.parameters["words"]) for action in buttons(reply).values()] == [
        ("watch", label) for label in buttons(reply)
    ]
    assert len(buttons(reply)) == 3


@pytest.mark.parametrize("kind", [ChatKind.CHANNEL, ChatKind.PRIVATE])
async def test_the_readers_of_a_channel_and_who_unblocks_the_bot_are_not_greeted(ask, store, kind):
    assert await membership.welcome(ask(kind=kind), store) == Reply()


@pytest.fixture
async def returned(store):
    """A group that the bot was removed from; of its three watches two rest because of that."""
    for words in ("газ", "су", "көмір"):
        await store.watches.add(-100, None, words, Mode.NOW)
    last = (await store.watches.list(-100))[-1]
    await store.watches.change(-100, last.id, paused=True)
    await store.chats.removed(-100)
    return store


async def test_a_chat_that_removed_the_bot_is_asked_whether_its_watches_shall_go_on(ask, returned):
    reply = await membership.welcome(ask(kind=GROUP), returned)
    assert reply.html == translator(Language.ENGLISH)("membership-back", count=2)
    assert buttons(reply) == {
        "Resume watches: 2": Action("watch_resume"),
        "My watches": Action("watches"),
    }


async def test_resting_watches_go_on_and_paused_ones_stay_paused(ask, returned):
    await membership.welcome(ask(kind=GROUP), returned)
    reply = await membership.resume(ask(kind=GROUP, pressed={}), returned)
    assert reply.html == translator(Language.ENGLISH)("membership-resumed", count=2)
    assert [watch.paused for watch in await returned.watches.list(-100)] == [False, False, True]


async def test_members_resume_nothing(ask, returned):
    request = ask(kind=GROUP, pressed={}, administrator=False)
    with pytest.raises(UserError, match="error-not-administrator"):
        await commands.answer(commands.require("watch_resume"), request, returned)
