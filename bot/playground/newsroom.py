"""The world that the playground starts with: three people, and the newsroom group they share."""

from bot.playground.people import Person
from bot.playground.world import World

NEWSROOM_ID = -1001000000001


def furnish(world: World) -> None:
    """Bring in Aigerim, Timur and Nodira, and their group with one role each."""
    world.add_person(Person(101, "Aigerim", "aigerim_play", "kk"))
    world.add_person(Person(102, "Timur", "timur_play", "ru"))
    world.add_person(Person(103, "Nodira", "nodira_play", "uz"))
    world.add_group(NEWSROOM_ID, "Newsroom", {101: "creator", 102: "administrator", 103: "member"})
