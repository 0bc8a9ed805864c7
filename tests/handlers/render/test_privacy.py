import pytest

from handlers.i18n import translator
from handlers.render.privacy import forgotten
from storage.model import Forgotten, Language

ENGLISH = translator(Language.ENGLISH)


@pytest.mark.parametrize(
    ("deleted", "text"),
    [
        (Forgotten(0, 0), "I kept nothing about you, so there is nothing to delete."),
        (Forgotten(1, 0), "Done. I deleted:\n• your choice of language and script"),
        (Forgotten(0, 1), "Done. I deleted:\n• 1 button of earlier answers"),
        (
            Forgotten(1, 3),
            "Done. I deleted:\n• your choice of language and script\n• 3 buttons of earlier answers",
        ),
    ],
)
def test_what_was_deleted_is_listed(deleted, text):
    assert forgotten(deleted, ENGLISH) == text
