import pytest

from handlers.languages import MARKS, OWN_NAMES, is_read_by
from storage.model import Language


def test_every_language_has_a_name_and_a_mark_of_its_own():
    assert set(OWN_NAMES) == set(MARKS) == set(Language)
    assert len(set(OWN_NAMES.values())) == len(set(MARKS.values())) == len(Language)


@pytest.mark.parametrize("reader", [Language.UZBEK, Language.UZBEK_CYRILLIC])
def test_who_reads_uzbek_reads_it_in_both_scripts_and_nothing_else(reader):
    read = {language for language in Language if is_read_by(reader, language)}
    assert read == {Language.UZBEK, Language.UZBEK_CYRILLIC}
    assert not is_read_by(Language.KAZAKH, reader)
