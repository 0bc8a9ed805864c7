"""A name is what has a capital where no sentence begins."""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.events.names import names_of
from storage.model import Language

KK, UZ, UZ_CYRL, RU, EN = Language


@pytest.mark.parametrize(
    ("title", "text", "language", "expected"),
    [
        ("", "Вчера «Росатом» залил бетон. Работы идут.", RU, {"Росатом"}),
        ("", "Работы идут. Сегодня Работы закончены.", RU, {"Работы"}),
        ("", "«Кайрат» выиграл. Тренер доволен.", RU, set()),
        ("", "Президент Қ.К. Тоқаев келді.", KK, {"Қ", "К", "Тоқаев"}),
        ("Quake Injures Eleven in Namangan", "The quake injures people.", EN, {"Eleven", "Namangan"}),
        ("Тоқаев Мәскеуде", "Бүгін кездесу өтті.", KK, {"Мәскеуде"}),
        ("Асака сайлади", "Бугун Асака туманида сайлов.", UZ_CYRL, {"Асака"}),
        ("", "Birinchi qator\nIkkinchi qator Toshkentda", UZ, {"Toshkentda"}),
    ],
)
def test_names_are_found(
    analyzer: Analyzer, title: str, text: str, language: Language, expected: set[str]
) -> None:
    whole = f"{title}\n{text}"
    tokens = analyzer.tokens(whole, language)
    assert {tokens[place].text for place in names_of(whole, len(title), tokens)} == expected
