import pytest

from handlers.i18n import translator
from handlers.render.privacy import forgotten
from storage.model import Forgotten, Language

ENGLISH = translator(Language.ENGLISH)
SETTINGS = "• your settings: language, alphabet, hours"


@pytest.mark.parametrize(
    ("deleted", "text"),
    [
        (Forgotten(0, 0), "I keep nothing about you."),
        (Forgotten(1, 0), f"Done. I deleted:\n{SETTINGS}"),
        (Forgotten(0, 1), "Done. I deleted:\n• the buttons of 1 earlier answer"),
        (Forgotten(0, 0, 1), "Done. I deleted:\n• 1 watch"),
        (
            Forgotten(1, 3, 2),
            f"Done. I deleted:\n{SETTINGS}\n• 2 watches\n• the buttons of 3 earlier answers",
        ),
    ],
)
def test_what_was_deleted_is_listed(deleted, text):
    assert forgotten(deleted, ENGLISH) == text


@pytest.mark.parametrize(
    ("count", "watches", "buttons"),
    [
        (1, "1 подписка", "кнопки 1 прежнего ответа"),
        (3, "3 подписки", "кнопки 3 прежних ответов"),
        (5, "5 подписок", "кнопки 5 прежних ответов"),
        (21, "21 подписка", "кнопки 21 прежнего ответа"),
    ],
)
def test_what_was_deleted_is_counted_in_russian(count, watches, buttons):
    listed = forgotten(Forgotten(0, count, count), translator(Language.RUSSIAN))
    assert listed == f"Готово. Удалено:\n• {watches}\n• {buttons}"
