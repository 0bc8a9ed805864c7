"""Which language a document says it is in."""

import pytest

from storage.model import Language
from storage.sources.listings.item import Item
from storage.sources.texts.language_tag import TITLES, read_language, sample_of

RUSSIAN = "Правительство утвердило план"


@pytest.mark.parametrize(
    ("tag", "sample", "language"),
    [
        ("ru", RUSSIAN, Language.RUSSIAN),
        ("ru_KZ", RUSSIAN, Language.RUSSIAN),
        ("RU-ru", "", Language.RUSSIAN),
        ("kk-KZ", "Үкімет жоспарды бекітті", Language.KAZAKH),
        ("kz", "Үкімет жоспарды бекітті", Language.KAZAKH),
        ("uz", "Ҳукумат режани тасдиқлади", Language.UZBEK_CYRILLIC),
        ("uz-Cyrl", "Hukumat rejani tasdiqladi", Language.UZBEK),
        ("uz-Cyrl", "", Language.UZBEK_CYRILLIC),
        ("en-US", "Government approves plan", Language.ENGLISH),
        ("en-US", RUSSIAN, None),
        ("ru", "Үкімет өңірлерді дамыту жоспарын бекітті", None),
        ("ru", "Hukumat rejani tasdiqladi", None),
        ("tr", "Hükümet", None),
        ("", RUSSIAN, None),
    ],
)
def test_a_tag_is_believed_where_the_letters_do_not_tell_otherwise(
    tag: str, sample: str, language: Language | None
):
    assert read_language(tag, sample) is language


def test_the_sample_of_a_listing_is_its_first_titles():
    assert sample_of(Item("", title=str(number)) for number in range(99)).split() == [
        *map(str, range(TITLES))
    ]
