"""Texts for `copies.py`: copies of the shipped articles, and articles of one form that are no copies.

Chance is the same in every run.
"""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import documents
from storage.model import Document, Language, Script
from storage.reading.transliterate import transliterated
from storage.sources import read

CHANGED = 0.1
"""The share of the words that a copy changes."""


class Text(NamedTuple):
    """A text; the shipped articles of one event, in all languages, are `told` alike."""

    title: str
    body: str
    language: Language
    told: str = ""


chance = random.Random(2026)  # noqa: S311 - nothing depends on its being hard to guess


def shipped() -> list[Text]:
    """Read the shipped articles."""
    found = read([Path(documents.__file__).parent])
    articles = [(one, one.language) for one in found if isinstance(one, Document)]
    return [
        Text(one.title, one.text, language, PurePosixPath(one.key).parts[-2])
        for one, language in articles
        if language
    ]


SHIPPED = shipped()
OF = {language: [text for text in SHIPPED if text.language is language] for language in Language}


def other(text: Text) -> Text:
    """Choose another article in its language."""
    return chance.choice([one for one in OF[text.language] if one.told != text.told])


def edited(text: Text) -> Text:
    """Change a share of the words into words of other articles; figures stay."""
    words = text.body.split(" ")
    for place in chance.sample(range(len(words)), round(len(words) * CHANGED)):
        if not any(sign.isdigit() for sign in words[place]):
            words[place] = chance.choice(other(text).body.split())
    return text._replace(body=" ".join(words))


def retitled(text: Text) -> Text:
    """Put another article's headline over it."""
    return text._replace(title=other(text).title)


def paragraph(text: Text) -> str:
    """Take a paragraph of another article."""
    return chance.choice([one for one in other(text).body.splitlines() if one])


def begun(text: Text) -> Text:
    """Put a paragraph before it."""
    return text._replace(body=f"{paragraph(text)}\n{text.body}")


def continued(text: Text) -> Text:
    """Put a paragraph after it."""
    return text._replace(body=f"{text.body}\n{paragraph(text)}")


def rewritten(text: Text) -> Text:
    """Write an Uzbek text in the other script."""
    language, script = SCRIPTS[text.language]
    title, body = (transliterated(part, text.language, script) for part in (text.title, text.body))
    return Text(title, body, language, text.told)


SCRIPTS = {
    Language.UZBEK: (Language.UZBEK_CYRILLIC, Script.CYRILLIC),
    Language.UZBEK_CYRILLIC: (Language.UZBEK, Script.LATIN),
}
"""What an Uzbek text becomes."""

KINDS: dict[str, tuple[Callable[[Text], Text], ...]] = {
    "a tenth of the words changed": (edited,),
    "another headline": (retitled,),
    "a paragraph before": (begun,),
    "a paragraph after": (continued,),
    "Uzbek in the other script": (rewritten,),
    "words and headline": (edited, retitled),
    "words, headline and script": (edited, retitled, rewritten),
    "words, headline and a paragraph after": (edited, retitled, continued),
}
"""What a copy changes."""


def figure(low: int, high: int) -> str:
    """Write a number with two decimals."""
    return f"{chance.uniform(low, high):.2f}".replace(".", ",")


def number(low: int, high: int) -> str:
    """Write a whole number."""
    return str(chance.randint(low, high))


def degrees() -> str:
    """Write a range of temperatures."""
    return f"{number(0, 9)}-{number(10, 25)} daraja"


def one_of(*choices: str) -> str:
    """Write one of some words."""
    return chance.choice(choices)


def rates(day: date) -> Text:
    """Write a day's exchange rates."""
    written = f"{day.day} {('января', 'февраля', 'марта')[day.month - 1]}"
    sentences = (
        f"Национальный банк установил официальные курсы валют на {written}.",
        f"Доллар стоит {figure(515, 545)} тенге, евро – {figure(590, 625)} тенге, российский рубль –",
        f"{figure(5, 7)} тенге, китайский юань – {figure(70, 76)} тенге.",
        f"В обменных пунктах Алматы доллар покупают за {figure(515, 540)} тенге и продают за",
        f"{figure(520, 545)} тенге, евро покупают за {figure(590, 620)} тенге.",
    )
    return Text(f"Курс валют на {written}", " ".join(sentences), Language.RUSSIAN)


def forecast(day: date) -> Text:
    """Write a day's weather forecast."""
    written = f"{day.day}-{('yanvar', 'fevral', 'mart')[day.month - 1]}"
    sky = ("yomgʻir", "qor", "tuman", "quyosh", "shamol")
    sentences = (
        f"Oʻzgidromet {written} kuni kutilayotgan ob-havo maʼlumotini eʼlon qildi.",
        f"Toshkentda {one_of(*sky)}, kechasi {degrees()}, kunduzi {degrees()} issiq boʻladi.",
        f"Samarqand va Buxoroda {one_of(*sky)}, kechasi {degrees()}, kunduzi {degrees()}.",
        f"Fargʻona vodiysida {one_of(*sky)}, kechasi {degrees()}, kunduzi {degrees()}.",
        f"Shamol tezligi sekundiga {number(3, 9)}-{number(10, 20)} metrga yetadi.",
    )
    return Text(f"{written} kuni ob-havo", " ".join(sentences), Language.UZBEK)


def earthquake(day: date) -> Text:
    """Write of an earthquake."""
    written = f"{day.day} {('қаңтарда', 'ақпанда', 'наурызда')[day.month - 1]}"
    side = one_of("оңтүстікте", "солтүстікте", "шығыста", "батыста")
    sentences = (
        f"Сейсмологтар {written} сағат {number(0, 23)}:{number(10, 59)} шамасында жер",
        f"сілкінісін тіркеді. Эпицентр қаладан {number(20, 400)} шақырым {side} орналасқан.",
        f"Магнитудасы {figure(3, 6)}, тереңдігі {number(5, 60)} шақырым.",
        "Зардап шеккендер мен қираған үйлер туралы мәлімет түскен жоқ.",
    )
    place = one_of("Алматы", "Бішкек", "Ташкент", "Душанбе")
    return Text(f"{place} маңында жер сілкінді", " ".join(sentences), Language.KAZAKH)


def match(_: date) -> Text:
    """Write of a football match."""
    home, away = chance.sample(["Kairat", "Astana", "Tobol", "Aktobe", "Ordabasy", "Yelimay", "Zhenis"], 2)
    score = f"{number(0, 4)}:{number(0, 4)}"
    sentences = (
        f"{home} received {away} in round {number(1, 26)} of the premier league, and it ended {score}.",
        f"The goals came in minutes {number(1, 45)} and {number(46, 90)}.",
        f"The game was watched by {number(500, 20000)} people. {home} now has {number(5, 60)} points and is",
        f"number {number(1, 14)} in the table.",
    )
    return Text(f"{home} and {away} play {score}", " ".join(sentences), Language.ENGLISH)


def accident(day: date) -> Text:
    """Write of a road accident: few figures, and the rest nearly word for word."""
    written = f"{day.day} {('января', 'февраля', 'марта')[day.month - 1]}"
    road = one_of("Алматы – Бишкек", "Астана – Караганда", "Шымкент – Тараз", "Актобе – Уральск")
    cause = one_of("выехал на встречную полосу", "съехал в кювет", "столкнулся с грузовиком")
    sentences = (
        f"Дорожно-транспортное происшествие случилось {written} на трассе {road}.",
        f"По данным департамента полиции, водитель автомобиля {one_of('Toyota', 'Lada', 'Hyundai', 'Kia')}",
        f"не справился с управлением и {cause}. В результате {number(1, 9)} человек погибли,",
        f"{number(2, 20)} получили травмы и доставлены в больницу. Начато досудебное расследование.",
    )
    return Text("Смертельное ДТП на трассе", " ".join(sentences), Language.RUSSIAN)


FORMS: dict[str, Callable[[date], Text]] = {
    "exchange rates": rates,
    "weather forecasts": forecast,
    "earthquakes": earthquake,
    "football matches": match,
    "road accidents": accident,
}
"""Texts of one form, each of another day of the first three months."""
