"""The world that the playground starts with: three people and the chats they share."""

from bot.playground.members import Membership
from bot.playground.people import Person
from bot.playground.world import World

NEWSROOM_ID = -1001000000001
SMALL_OFFICE_ID = -4100000001
REGIONAL_DESK_ID = -1001000000002
STEPPE_WIRE_ID = -1001000000003

_AIGERIM, _TIMUR, _NODIRA = 101, 102, 103
_CREATOR, _ADMINISTRATOR, _MEMBER = Membership("creator"), Membership("administrator"), Membership("member")
_ANONYMOUS = Membership("administrator", is_anonymous=True)


def furnish(world: World) -> None:
    """Bring in Aigerim, Timur and Nodira, and a chat of each kind with a role for everybody.

    The newsroom is a plain supergroup, the small office a basic group without Nodira, the regional desk a
    forum with two topics where Timur writes in the group's name, and Steppe wire a channel where the bot may
    post.
    """
    world.add_person(Person(_AIGERIM, "Aigerim", "aigerim_play", "kk"))
    world.add_person(Person(_TIMUR, "Timur", "timur_play", "ru"))
    world.add_person(Person(_NODIRA, "Nodira", "nodira_play", "uz"))
    bot: int = world.bot["id"]
    newsroom = {_AIGERIM: _CREATOR, _TIMUR: _ADMINISTRATOR, _NODIRA: _MEMBER, bot: _MEMBER}
    small_office = {_AIGERIM: _CREATOR, _TIMUR: _MEMBER, bot: _MEMBER}
    regional_desk = {_NODIRA: _CREATOR, _TIMUR: _ANONYMOUS, _AIGERIM: _MEMBER, bot: _MEMBER}
    steppe_wire = {_AIGERIM: _CREATOR, _TIMUR: _ADMINISTRATOR, _NODIRA: _MEMBER, bot: _ADMINISTRATOR}
    world.founding.establish(NEWSROOM_ID, "Newsroom", "supergroup", newsroom)
    world.founding.establish(SMALL_OFFICE_ID, "Small office", "group", small_office)
    world.founding.establish(REGIONAL_DESK_ID, "Regional desk", "supergroup", regional_desk)
    world.founding.establish(STEPPE_WIRE_ID, "Steppe wire", "channel", steppe_wire)
    world.topics.switch(REGIONAL_DESK_ID, on=True)
    world.topics.open(REGIONAL_DESK_ID, "Energy")
    world.topics.open(REGIONAL_DESK_ID, "Water")
