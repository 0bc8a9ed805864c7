"""Where alerts go in a town: chats and topics, with what they wait for."""

from dataclasses import dataclass

from bot.playground import Playground
from bot.playground.newsroom import NEWSROOM_ID, REGIONAL_DESK_ID, SMALL_OFFICE_ID, STEPPE_WIRE_ID
from storage.alerts import Mode
from tests.crash.news import ASIDE, CROWD, Article

AIGERIM, TIMUR, NODIRA = 101, 102, 103
CROWD_SIZE = 36
ASKERS = 12


@dataclass(frozen=True, slots=True)
class Watch:
    """What a place waits for."""

    subject: str
    source: str | None = None
    without: str | None = None
    mode: Mode = Mode.NOW

    @property
    def query(self) -> str:
        """How it is typed."""
        named = f" source:{self.source}" if self.source else ""
        return f"{self.subject}{named}" + (f" -{self.without}" if self.without else "")

    def finds(self, article: Article) -> bool:
        """Tell whether it must tell of an article."""
        return (
            self.subject in article.subjects
            and self.source in (None, article.source)
            and self.without not in article.subjects
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, or a topic of one."""

    chat: int
    watches: tuple[Watch, ...]
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """All places of a town, and those that have a part to play."""

    all: tuple[Place, ...]
    office: int
    """A basic group that becomes a supergroup."""
    guests: int
    """A group that throws the bot out and lets it in again."""
    desk: int
    topic: int
    """A topic of the desk that is closed and opened again."""
    night: int
    """A group whose quiet hours end."""
    sleeper: int
    """A person who mutes the bot again and again."""
    digest: int
    limited: int
    """A person with a daily limit."""
    asking: int
    """A group that types commands: what goes there meets no faults, as no answer is tried twice."""
    askers: tuple[int, ...]

    def chats(self) -> list[int]:
        """List the chats."""
        return list(dict.fromkeys(place.chat for place in self.all))


def furnish(playground: Playground) -> Places:
    """Bring people and chats into a playground that has its usual ones, and say who waits for what."""
    world = playground.world
    bot: int = world.bot["id"]

    def group(title: str) -> int:
        number = world.founding.group(title, "supergroup", AIGERIM).id
        world.memberships.set_bot(number, "member")
        return number

    night, guests, asking = group("Night shift"), group("Guests"), group("Askers")
    sleeper = world.founding.person("Sleeper", "en").id
    crowd = [world.founding.person(f"Reader {number}", "en").id for number in range(CROWD_SIZE)]
    askers = [world.founding.person(f"Asker {number}", "en").id for number in range(ASKERS)]
    for asker in askers:
        world.memberships.join(asker, asking)
    energy, water = world.chats[REGIONAL_DESK_ID].topics
    for person in (AIGERIM, TIMUR, NODIRA, sleeper, *crowd):
        world.chats[person].started = True
    assert world.chats[asking].status(bot) == "member"
    playground.state.updates.clear()
    wheat_of_kursiv, railway = Watch("wheat", source="Kursiv"), Watch("railway", without=ASIDE)
    return Places(
        all=(
            Place(AIGERIM, (Watch("reservoir"),)),
            Place(TIMUR, (Watch("railway"), Watch("reservoir"))),
            Place(NODIRA, (Watch("glacier", mode=Mode.DIGEST), Watch("wheat", mode=Mode.DIGEST))),
            Place(sleeper, (Watch("reservoir"),)),
            Place(NEWSROOM_ID, (Watch("reservoir"), railway, wheat_of_kursiv)),
            Place(SMALL_OFFICE_ID, (Watch("reservoir"), Watch("museum"))),
            Place(REGIONAL_DESK_ID, (Watch("museum"),)),
            Place(REGIONAL_DESK_ID, (Watch("reservoir"),), energy),
            Place(REGIONAL_DESK_ID, (Watch("glacier"), Watch("reservoir", source="UzA")), water),
            Place(STEPPE_WIRE_ID, (Watch("railway"), Watch("museum", source="Daryo"))),
            Place(night, (Watch("wheat"), Watch("reservoir", source="Vlast"))),
            Place(guests, (Watch("museum"), Watch("railway"))),
            Place(asking, (Watch("wheat"), Watch("glacier"))),
            *(Place(person, (Watch(CROWD),)) for person in crowd),
        ),
        office=SMALL_OFFICE_ID,
        guests=guests,
        desk=REGIONAL_DESK_ID,
        topic=energy,
        night=night,
        sleeper=sleeper,
        digest=NODIRA,
        limited=TIMUR,
        asking=asking,
        askers=tuple(askers),
    )
