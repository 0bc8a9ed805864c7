from datetime import UTC, datetime

import pytest

from handlers.i18n import translator
from handlers.request import Chat, ChatKind, Person, Request
from storage.model import Language, Preferences

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
