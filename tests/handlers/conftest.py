from datetime import UTC, date, datetime

import pytest

from handlers.i18n import translator
from handlers.request import Chat, ChatKind, Person, Request
from storage.analysis.analyzer import Analyzer
from storage.model import Document, Language, Preferences
from storage.sqlite import SqliteDatabase
from storage.store import Store

NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)


@pytest.fixture
def ask():
    """Make a request of one person: typed, or pressed with what the button holds."""

    def make(
        words="", *, kind=ChatKind.PRIVATE, language=Language.ENGLISH, chosen=True, pressed=None, **others
    ):
        return Request(
            chat=Chat(77 if kind is ChatKind.PRIVATE else -100, kind),
            person=Person(77, "Aigerim", "kk"),
            translate=translator(language),
            now=NOW,
            words=words,
            parameters=pressed or {},
            pressed=pressed is not None,
            preferences=Preferences(language if chosen else None),
            **{"bot": "jarchi_bot", **others},
        )

    return make


class Clock:
    """Tells the moment that a test sets."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def store(clock):
    """A store with nothing in it."""
    database = await SqliteDatabase.open(":memory:")
    store = Store(database, Analyzer(), clock)
    await store.prepare()
    yield store
    await database.close()


TRAIN_FOR = (
    "Toshkent va Samarqand oʻrtasida yangi tezyurar poyezd qatnovi yoʻlga qoʻyildi. Vazirlik matbuot xizmati"
    " maʼlum qilishicha, yoʻlovchilar manzilga avvalgidan ikki barobar tezroq yetib boradi. Chiptalar narxi"
    " oʻzgarmaydi, {} talabaga chegirma beriladi."
)
TRAIN_IN_CYRILLIC = (
    "Тошкент ва Самарқанд ўртасида янги тезюрар поезд қатнови йўлга қўйилди. Вазирлик матбуот хизмати маълум"
    " қилишича, йўловчилар манзилга аввалгидан икки баробар тезроқ етиб боради. Чипталар нархи ўзгармайди,"
    " 300 талабага чегирма берилади."
)


TRAIN = TRAIN_FOR.format(300)


def train(key, title, source, text=TRAIN, language=Language.UZBEK):
    """An article on the new train."""
    return Document(key, text, title, source, language, date(2025, 11, 16))


@pytest.fixture
async def trains(store):
    """A store in which three outlets tell of a new train nearly word by word, and one of a station."""
    station = "Samarqandda vokzal taʼmirlandi, endi poyezd kutayotganlar uchun katta zal ochilgan."
    await store.add(
        [
            train("uza", "Samarqandga tezyurar poyezd qatnaydi", "UzA"),
            train("kun", "Yangi poyezd yoʻlga chiqdi", "Kun.uz"),
            train("daryo", "Янги поезд йўлга чиқди", "Дарё", TRAIN_IN_CYRILLIC, Language.UZBEK_CYRILLIC),
            train("station", "Vokzal taʼmirlandi", "Gazeta.uz", station),
        ]
    )
    return store


@pytest.fixture
async def library(store):
    """A store with eight articles: seven in Kazakh that all speak of gas, and one in Russian."""
    await store.add(
        [
            Document(
                key="long",
                title="Ұзақ мақала",
                text="Газ туралы ұзақ әңгіме айтылды. " * 250,
                source="Kazinform",
                language=Language.KAZAKH,
                published=date(2025, 11, 12),
            ),
            Document(
                key="coal",
                title="Көмір <b> табысы",
                text="Биыл көмір мен газ өндіру артты. Ел <script> қажетін толық өтейді.",
                source="Kazinform",
                language=Language.KAZAKH,
                published=date(2025, 11, 3),
            ),
            *(
                Document(
                    key=f"gas-{day}",
                    title=f"Газ құбыры: {day}-хабар",
                    text="Жаңа газ құбыры ауылға жетті.",
                    source="Kazinform",
                    language=Language.KAZAKH,
                    published=date(2025, 10, day),
                )
                for day in range(1, 6)
            ),
            Document(
                key="nuclear",
                title="Росатом строит станцию",
                text="Росатом начал стройку первой станции.",
                source="BAQ.KZ",
                language=Language.RUSSIAN,
                published=date(2025, 10, 20),
            ),
        ]
    )
    return store
