import pytest

from bot.playground.errors import WorldError


async def test_a_new_person_has_a_private_chat_and_a_number_of_their_own(playground, heard):
    person = playground.world.founding.person(" Malika ", "en", "malika_play")
    another = playground.world.founding.person("Sardor", "uz-Cyrl")
    assert (person.id, person.first_name, another.id, another.username) == (104, "Malika", 105, "person_105")
    playground.world.say(104, 104, "/start")
    [(_, message)] = await heard()
    assert message["from"]["language_code"] == "en"


@pytest.mark.parametrize(
    ("first_name", "language", "username", "sentence"),
    [
        (" ", "en", "", "A first name has 1 to 64 characters"),
        ("x", "english language", "", "A language code looks like uz or pt-br"),
        ("x", "en", "Timur_Play", "A username has 4 to 32 Latin letters"),
        ("x", "en", "ab", "A username has 4 to 32 Latin letters"),
    ],
)
def test_a_person_whom_telegram_would_not_take_is_refused(
    playground, first_name, language, username, sentence
):
    with pytest.raises(WorldError, match=sentence):
        playground.world.founding.person(first_name, language, username)
    assert list(playground.world.people) == [101, 102, 103]


@pytest.mark.parametrize(("kind", "prefix"), [("group", "-4"), ("supergroup", "-100"), ("channel", "-100")])
def test_a_new_chat_has_a_new_id_of_its_kind_and_only_its_creator(playground, kind, prefix):
    before = set(playground.world.chats)
    chats = [playground.world.founding.group("New", kind, 102) for _ in range(2)]
    assert len(before | {chat.id for chat in chats}) == len(before) + 2
    assert all(str(chat.id).startswith(prefix) for chat in chats)
    assert chats[0].view(playground.world.bot["id"])["members"] == [
        {"person": 102, "status": "creator", "anonymous": False}
    ]
    assert chats[0].view(playground.world.bot["id"])["bot"] == "left"


async def test_the_bot_added_to_a_new_group_is_told_of_it(playground, heard):
    group = playground.world.founding.group("New", "group", 102)
    playground.world.set_bot_status(group.id, "member")
    (first, change), (second, message) = await heard()
    assert (first, change["from"]["id"], second) == ("my_chat_member", 102, "message")
    assert message["new_chat_members"] == [playground.world.bot]


@pytest.mark.parametrize(
    ("title", "kind", "creator", "sentence"),
    [
        ("", "group", 101, "A title has 1 to 128 characters"),
        ("x", "private", 101, "A new chat is one of group, supergroup, channel"),
        ("x", "group", 9, "There is no such person here"),
    ],
)
def test_a_chat_that_telegram_would_not_make_is_refused(playground, title, kind, creator, sentence):
    with pytest.raises(WorldError, match=sentence):
        playground.world.founding.group(title, kind, creator)


async def test_an_upgrade_moves_everybody_and_tells_both_chats(playground, heard, office):
    old = playground.world.chats[office]
    new = playground.world.founding.upgrade(office)
    assert (new.type, new.title, new.members) == ("supergroup", "Small office", old.members)
    assert str(new.id).startswith("-100")
    (_, leaving), (_, arriving) = await heard()
    assert (leaving["chat"]["id"], leaving["migrate_to_chat_id"]) == (office, new.id)
    assert leaving["from"]["id"] == 101
    assert (arriving["chat"]["id"], arriving["migrate_from_chat_id"]) == (new.id, office)
    assert (arriving["sender_chat"]["id"], arriving["message_id"]) == (new.id, 1)
    assert old.view(0)["upgraded_to"] == new.id


def test_an_upgraded_group_is_closed_to_everybody(playground, office):
    playground.world.founding.upgrade(office)
    world = playground.world
    for attempt in (
        lambda: world.say(101, office, "x"),
        lambda: world.set_bot_status(office, "kicked"),
        lambda: world.memberships.join(103, office),
        lambda: world.founding.upgrade(office),
    ):
        with pytest.raises(WorldError, match="This group has become a supergroup: go on there"):
            attempt()


def test_only_a_basic_group_can_be_upgraded(playground, group):
    with pytest.raises(WorldError, match="This works only in a group"):
        playground.world.founding.upgrade(group)
