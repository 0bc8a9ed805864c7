"""Moments as pages of five languages write them."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sources.times.moments import moment_within, read_moment

ZONE = ZoneInfo("Asia/Tashkent")
NOW = datetime(2025, 11, 14, 10, tzinfo=UTC)
DAY = date(2025, 11, 12)
MOMENT = datetime(2025, 11, 12, 14, 55, tzinfo=ZONE)


def months() -> dict[str, list[list[str]]]:
    """Read the twelve months by language, once for each case."""
    found: dict[str, list[list[str]]] = {}
    tables = tomllib.loads(Path(__file__).with_name("months.toml").read_text(encoding="utf-8"))
    for language, cases in tables.items():
        endings = ["", *cases.pop("endings", "").split()]
        found[language] = [
            [name + end for name in names.split()] for names in cases.values() for end in endings
        ]
    return found


MONTHS = months()
FORMS = {
    "kk": [
        "{y} жылғы {d} {m}",
        "{y} жылдың {d} {m}",
        "{y} ж. {d} {m}",
        "{d} {m} {y}",
        "{d} {m}, {y} жыл",
        "{d}-{m}, {y} ж.",
    ],
    "uz": [
        "{d}-{m}, {y}-yil",
        "{y}-yil {d}-{m}",
        "{y} yil {d} {m}",
        "{d} {m} {y}",
        "{y} yilning {d} {m} kuni",
    ],
    "uz-Cyrl": [
        "{d}-{m}, {y}-йил",
        "{y} йил {d}-{m}",
        "{y} йил {d} {m} куни",
        "{d} {m} {y}",
        "{y} йилнинг {d} {m}",
    ],
    "ru": ["{d} {m} {y}", "{d} {m} {y} г.", "{d} {m} {y} года", "{d} {m}, {y}", "{d}-го {m} {y} г."],
    "en": ["{m} {d}, {y}", "{d} {m} {y}", "{d} of {m} {y}", "{m} {d}th, {y}", "Published: {m} {d} {y}"],
}
TIMES = {
    "kk": ["{}, {t}", "{} сағат {t}", "{t}, {}", "{} | {t}"],
    "uz": ["{}, {t}", "{} soat {t} da", "{t} / {}", "{} {t}"],
    "uz-Cyrl": ["{}, {t}", "{} соат {t} да", "{t} / {}", "{} {t}"],
    "ru": ["{}, {t}", "{} в {t}", "{t}, {}", "{} {t}"],
    "en": ["{}, {t}", "{} at {t}", "{} {t}"],
}


def read(text: str) -> date | datetime | None:
    return read_moment(text, now=NOW, zone=ZONE)


@pytest.mark.parametrize("language", MONTHS)
def test_every_month_in_every_case_and_form_reads_back(language: str):
    for names in MONTHS[language]:
        for number, name in enumerate(names, start=1):
            for form in FORMS[language]:
                for written in (form, form.upper()):
                    text = written.replace("{Y}", "{y}").replace("{D}", "{d}").replace("{M}", "{m}")
                    text = text.format(y=2024, d=29, m=name)
                    wanted = date(2024, number, 29)
                    assert read(text) == wanted, text


@given(
    st.data(),
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.times().map(lambda time: time.replace(second=0, microsecond=0)),
)
@settings(max_examples=500, deadline=None)
def test_every_day_of_many_years_with_a_time_reads_back_in_every_language(data, day, time):
    language = data.draw(st.sampled_from(list(MONTHS)))
    names = data.draw(st.sampled_from(MONTHS[language]))
    form = data.draw(st.sampled_from(FORMS[language])).replace("Published: ", "")
    capital = data.draw(st.sampled_from([str, str.upper, str.capitalize]))
    written = form.format(y=day.year, d=day.day, m=capital(names[day.month - 1]))
    timed = data.draw(st.sampled_from(TIMES[language])).format(written, t=f"{time:%H:%M}")
    assert read(timed) == datetime.combine(day, time, ZONE), timed


@given(st.datetimes(datetime(1990, 1, 2), datetime(2030, 12, 30)))  # noqa: DTZ001 - hypothesis gives the zone
def test_moments_of_programs_read_back(naive: datetime):
    moment = naive.replace(microsecond=0, tzinfo=UTC)
    for text in (
        moment.isoformat(),
        f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        f"{moment:%Y-%m-%dT%H:%M:%S.123+00:00}",
        f"{moment:%Y-%m-%d %H:%M:%S +0000}",
        f"{moment:%a, %d %b %Y %H:%M:%S GMT}",
        f"{moment:%a, %d %b %Y %H:%M:%S +0000}",
        f"{moment.astimezone(ZONE):%d.%m.%Y %H:%M:%S}",
    ):
        assert read(text) == moment, text


@pytest.mark.parametrize(
    "text",
    [
        "12 қараша 2025 ж., 14:55",
        "2025 yil 12 noyabr kuni soat 14:55 da",
        "12 ноября 2025 г. в 14:55",
        "Nov 12, 2025 2:55 PM",
        "November 12, 2025 at 2:55 p.m.",
        "12.11.2025 14:55",
        "12.11.2025, 14.55",
        "14:55 / 12.11.2025",
        "12/11/2025 - 14:55",
        "Du, 12/11/2025 - 14:55",
        "Среда, 12 ноября 2025, 14:55",
        "12 қараша 2025, сәрсенбі, 14:55",
        "Дата публикации: 12.11.2025 14:55",
        "12 ноября, 14:55",
        "12.11, 14:55",
        "12-noyabr, 14:55",
        "November 12 at 14:55",
        "2025-11-12T09:55:00Z",
        "20251112T145500+0500",
        "20251112T0955Z",
        "2025-11-12T14:55:00.000+05:00",
        "Wed, 12 Nov 2025 14:55:00 +0500",
        "Wed, 12 Nov 25 09:55:00 GMT",
        "Wed Nov 12 14:55:00 2025",
        "12 ноября 2025, 12:55 МСК",
        "12 ноября 2025, 12:55 по московскому времени",
        "12.11.2025 14:55 (UTC+5)",
        "12.11.2025 14:55 по времени Астаны",
        "2025 жылғы 12 қараша, 14:55 Астана уақыты бойынша",
    ],
)
def test_a_told_time_makes_it_a_moment_in_the_zone(text: str):
    assert read(text) == MOMENT
    assert read(text).utcoffset() == timedelta(hours=5)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("бугун 13:35", datetime(2025, 11, 14, 13, 35, tzinfo=ZONE)),
        ("Bugun, 13:35", datetime(2025, 11, 14, 13, 35, tzinfo=ZONE)),
        ("бүгін", date(2025, 11, 14)),
        ("кеше", date(2025, 11, 13)),
        ("kecha", date(2025, 11, 13)),
        ("кеча, 18:40", datetime(2025, 11, 13, 18, 40, tzinfo=ZONE)),
        ("вчера в 9:05", datetime(2025, 11, 13, 9, 5, tzinfo=ZONE)),
        ("Сегодня", date(2025, 11, 14)),
        ("yesterday", date(2025, 11, 13)),
        ("3 часа назад", datetime(2025, 11, 14, 12, tzinfo=ZONE)),
        ("2 сағат бұрын", datetime(2025, 11, 14, 13, tzinfo=ZONE)),
        ("5 daqiqa oldin", datetime(2025, 11, 14, 14, 55, tzinfo=ZONE)),
        ("10 minutes ago", datetime(2025, 11, 14, 14, 50, tzinfo=ZONE)),
        ("3 дня назад", date(2025, 11, 11)),
        ("12 декабря", date(2024, 12, 12)),
        ("14 қараша", date(2025, 11, 14)),
        ("29 февраля", date(2024, 2, 29)),
    ],
)
def test_words_and_days_without_a_year_count_from_the_present(text: str, wanted: date):
    assert read(text) == wanted
    assert type(read(text)) is type(wanted)


def test_the_present_day_is_that_of_the_zone():
    late = datetime(2025, 11, 14, 23, 30, tzinfo=UTC)
    assert read_moment("бүгін", now=late, zone=ZONE) == date(2025, 11, 15)
    assert read_moment("today", now=late, zone=UTC) == date(2025, 11, 14)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "31.02.2025",
        "30 ақпан 2025",
        "31 июня",
        "30 февраля",
        "14:55",
        "12.11",
        "12 ноября 25:10",
        "12.11.2025 14:75",
        "12.11.2025 – 14.11.2025",
        "12 ноября в Москве",
        "Президент 12 ноября 2025",
        "29 Feb 14:55:00 2025",
        "12.11.2025 13:00 pm",
        "12.11.2025 14:55 +99:00",
        "сегодня вчера",
        "только",
        "99999 часов назад",
        "вчерашний",
        "12 Токаев 2025",
        "а" * 200,
    ],
)
def test_what_is_no_date_or_an_impossible_one_is_none(text: str):
    assert read(text) is None


PIECES = (
    "12 31 2025 11 ноября қараша noyabr, - . : / 14:55 pm +05:00 Z бүгін кеше ago 3 часа назад г. yil t ( ) —"
)


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES.split())).map(" ".join)))
@settings(max_examples=500, deadline=None)
def test_no_text_breaks_the_reader(text: str):
    for found in (read(text), moment_within(text, now=NOW, zone=ZONE)):
        assert found is None or isinstance(found, date)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Қоғам 14:55 / 12.11.2025 3411", MOMENT),
        ("By Dana Ospan in International on 12 November 2025 1,041", DAY),
        ("Muallif: admin 12-11-2025, 14:55, Bo‘lim: Jamiyat | Ko‘rilgan: 616", MOMENT),
        ("14:55 12.11.2025 (жаңартылды: 19:02 13.11.2025)", MOMENT),
        ("Сегодня, 14:55 8 214 12", datetime(2025, 11, 14, 14, 55, tzinfo=ZONE)),
        ("Общество", None),
        ("1 204", None),
        ("х" * 200, None),
    ],
)
def test_a_moment_is_found_amid_other_things(line: str, wanted: date | None):
    assert moment_within(line, now=NOW, zone=ZONE) == wanted
