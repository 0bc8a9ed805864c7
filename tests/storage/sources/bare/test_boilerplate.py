"""Which lines are furniture of a page, and which only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sources.bare import boilerplate

FURNITURE = {
    "rights": [
        "© 2025 Kun.uz",
        "Все права защищены.",
        "Барлық құқықтары қорғалған",
        "При использовании материалов сайта ссылка обязательна",
        "Saytdan olingan materiallardan foydalanganda manba ko‘rsatilishi shart",
        "Any use of materials requires a hyperlink",
        "Көшіріп басқанда сілтеме жасау міндетті",
    ],
    "error report": [
        "Выделите ошибку и нажмите Ctrl+Enter",
        "Нашли ошибку в тексте?",
        "Мәтіннен қате көрдіңіз бе?",
        "Xato topdingizmi?",
        "Матнда хато кўрсангиз",
        "Found a mistake?",
    ],
    "caption": [
        "'Янги кўприк'нинг расми",
        "Фото: акимат",
        "Photo by Aida",
        "Ақорда суреті",
        "Surat: O‘zA",
        "Видео / архив",
    ],
    "follow": [
        "Подписывайтесь на наш Telegram-канал",
        "Мы в Facebook и Instagram",
        "Telegram арнамызға жазылыңыз!",
        "Bizni ijtimoiy tarmoqlarda kuzatib boring",
        "Телеграм каналимизга обуна бўлинг",
        "Follow us on Telegram",
        "Subscribe",
    ],
    "tags": ["Теги: вода, дороги", "#вода #дороги"],
    "byline": ["Автор: Иван Петров", "Muallif: Dilnoza Karimova"],
    "origin": ["Источник: ТАСС", "Manba: Kun.uz"],
    "control": [
        "Поделиться",
        "Share on Facebook",
        "Telegram WhatsApp VK",
        "Распечатать",
        "ҚАЗ | РУС | ENG",
        "O‘z Ўз Ру En",
    ],
    "advertisement": ["Реклама", "Advertisement"],
    "ornament": ["***", "—", "👁"],
    "notice": ["https://t.me/example", "We use cookies to improve the site"],
}

TEXT = [
    "Канал Коштепа изменит русло реки, за этим следят соседи.",
    "Мы в этом году построим канал, — сказал министр.",
    "Подписано соглашение о строительстве канала.",
    "Tarmoq korxonalari loyihani ekspertlar bilan birga kuzatdi.",
    "При этом участие всех сторон обязательно, сказал он.",
    "Хато аниқланди ва бартараф этилди.",
    "Copyright law was adopted by the parliament.",
    "Фото и видео показали журналистам на выставке.",
    "Автор закона считает иначе.",
    "Source of the river was found in the mountains.",
    "Энергетика",
    "Реклама подорожает на 10 процентов.",
    "Кратко: вода важнее всего.",
]


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in FURNITURE.items() for line in lines]
)
def test_furniture_is_named(kind: str, line: str):
    assert boilerplate.kind(line) == kind


@pytest.mark.parametrize("line", TEXT)
def test_text_stays_text(line: str):
    assert boilerplate.kind(line) == ""


def test_every_rule_has_an_example_and_a_reason():
    assert [rule.name for rule in boilerplate.RULES] == list(FURNITURE)
    assert all(rule.reason for rule in boilerplate.RULES)


def test_paragraphs_and_empty_lines_are_left_alone():
    assert boilerplate.kind("© " + "слово " * 100) == ""
    assert boilerplate.kind(" \u200b ") == ""


@given(
    st.lists(st.sampled_from(["share", "қазақша", "ru", "telegram", "x", "#a", " ", "|", "on"]), max_size=120)
)
def test_rows_of_furniture_words_are_judged_at_once(words: list[str]):
    assert isinstance(boilerplate.kind(" ".join(words)), str)
    assert isinstance(boilerplate.kind("".join(words) + "!?"), str)
