"""Who an article is from: footers, datelines, words of reporting."""

import pytest

from storage.sources.bare import attribution


@pytest.mark.parametrize(
    ("paragraph", "source"),
    [
        ("МОSKVА. Каzinform — Матн.", "Kazinform"),
        ("ASTANA. Kazinform – Матн.", "Kazinform"),
        ("МОСКВА, 12 ноября. /ТАСС/. Текст.", "ТАСС"),
        ("МОСКВА, 12 ноя — РИА Новости. Текст.", "РИА Новости"),
        ("BISHKEK (AKIpress) - Text.", "AKIpress"),
        ("DUSHANBE, March 19 (Reuters) - Text.", "Reuters"),
        ("ДУШАНБЕ, 12.11.2025 /НИАТ «Ховар»/. Матн.", "Khovar"),
        ("ТАШКЕНТ. Восток-Медиа — Текст.", "Восток-Медиа"),
        ("/ТАСС/. Текст.", "ТАСС"),
        ("Узбекистан, Ташкент – АН Podrobno.uz. Текст.", "Podrobno.uz"),
        ("TOSHKENT, 12-noyabr. O‘zA – Matn.", "UzA"),
    ],
)
def test_a_dateline_names_the_outlet(paragraph: str, source: str):
    found = attribution.dateline(paragraph)
    assert found is not None
    assert found.source == source
    assert paragraph[found.end :].strip()[:4] in {"Матн", "Matn", "Text", "Текс"}


@pytest.mark.parametrize(
    "paragraph", ["Астана. Театр — это жизнь.", "Казахстан – страна степей.", "(Начало) Текст.", ""]
)
def test_a_sentence_is_no_dateline(paragraph: str):
    found = attribution.dateline(paragraph)
    assert found is None


@pytest.mark.parametrize(
    ("paragraph", "source"),
    [
        ("Дорогу открыли, передает BAQ.KZ.", "BAQ.KZ"),
        ("Дорогу открыли, сообщает Ulysmedia со ссылкой на Reuters.", "Ulysmedia.kz"),
        ("Дорогу открыли, сообщает портал Novaya Zarya.", "Novaya Zarya"),
        ("Дорогу открыли, пишет газета «Восток».", "Восток"),
        ("Дорогу открыли, сообщает пресс-служба президента.", ""),
        ("Жол ашылды, деп хабарлайды Kazinform.", "Kazinform"),
        ("Жол ашылды, деп жазады «Таң» газеті.", "Таң"),
        ("Жол ашылды, – деп хабарлайды «Алаш» агенттігі.", "Алаш"),
        ("Yo‘l ochildi, deb xabar bermoqda “Daryo” muxbiri.", "Daryo"),
        ("Bu haqda Kun.uz xabar berdi.", "Kun.uz"),
        ("Бу ҳақда «Дунё» АА хабар берди.", "Dunyo"),
        ("The road opened, Kazinform News Agency reports.", "Kazinform"),
        ("The road opened, The Steppe Herald reports.", "The Steppe Herald"),
        ("The road opened, the country’s Energy Ministry reported.", ""),
        ("The road opened, Energy Ministry reported.", ""),
        ("Сұхбатты хабарлайды Ақорданың баспасөз қызметінен.", ""),
        ("Дорогу открыли.", ""),
    ],
)
def test_who_reports_is_the_source(paragraph: str, source: str):
    assert attribution.reported_by(paragraph) == source


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        ([("origin", "Источник: Kazinform")], "Kazinform"),
        ([("origin", "Манба: Янги тонг")], "Янги тонг"),
        ([("rights", "© 2025 Kun.uz. Barcha huquqlar himoyalangan")], "Kun.uz"),
        ([("rights", "© 2010–2025 Восток-Медиа, все права защищены")], "Восток-Медиа"),
        ([("rights", "Steppe Today ақпараттық агенттігіне сілтеме міндетті")], "Steppe Today"),
        ([("rights", "Все права защищены")], ""),
        ([("caption", "Фото: Kazinform"), ("tags", "Теги: ТАСС")], ""),
        ([("follow", "Follow Kun.uz on Telegram")], "Kun.uz"),
        ([("", "gazeta.uz")], "Gazeta.uz"),
        ([("origin", "Manba")], ""),
        ([], ""),
    ],
)
def test_a_footer_names_the_outlet(lines: list[tuple[str, str]], source: str):
    assert attribution.from_footer(lines) == source
