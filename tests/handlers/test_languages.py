from handlers.languages import MARKS, OWN_NAMES
from storage.model import Language


def test_every_language_has_a_name_and_a_mark_of_its_own():
    assert set(OWN_NAMES) == set(MARKS) == set(Language)
    assert len(set(OWN_NAMES.values())) == len(set(MARKS.values())) == len(Language)
