"""Outlets: one spelling each, however a page writes it."""

import pytest

from storage.sources.texts import outlets


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Каzinform", "Kazinform"),
        ("КАЗИНФОРМ", "Kazinform"),
        ("ВАQ.КZ", "BAQ.KZ"),
        ("O‘zA", "UzA"),
        ("«Егемен Қазақстан»", "Egemen Qazaqstan"),
        ("  Kun.uz. ", "Kun.uz"),
        ("Жаңa таң", "Жаңа таң"),
        ("Vоstоk Mеdia", "Vostok Media"),
        ("UD", "UD"),
        ("Дzж", "Дzж"),
    ],
)
def test_a_name_gets_its_usual_spelling(written: str, name: str):
    assert outlets.normalise(written) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kazinformнинг таҳлилчиси", "Kazinform"),
        ("бұл туралы Kazinform-ға айтты", "Kazinform"),
        ("Kun.uz’ga ma’lum qildi", "Kun.uz"),
        ("источник www.novosti-dnya.kz сообщил", "novosti-dnya.kz"),
        ("по данным akorda.kz", ""),
        ("слово", ""),
        ("узаконить, узатылды", ""),
        ("a@kun.uz", ""),
        ("ТАСС, Kun.uz", "ТАСС"),
    ],
)
def test_an_outlet_is_found_inside_a_text(text: str, name: str):
    assert outlets.find(text) == name


@pytest.mark.parametrize(
    ("text", "holds"), [("Газета.uz", True), ("kun.uz", True), ("gov.kz", False), ("Токаев", False)]
)
def test_a_line_may_be_an_outlet_alone(text: str, *, holds: bool):
    assert outlets.is_outlet(text) is holds


def test_an_addition_in_brackets_keeps_both() -> None:
    assert outlets.normalise("(Kazinform (Jarchi))") == "Kazinform (Jarchi)"
