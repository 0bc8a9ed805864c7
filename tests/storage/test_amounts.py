import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.amounts import is_beside, pieces_of


def keys(text):
    return [piece.key for piece in pieces_of(text)]


def amounts(text):
    return [piece.key for piece in pieces_of(text) if piece.is_amount]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("1,3", "1.3"),
        ("1.3", "1.3"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1234.50", "1234.5"),
        ("12 345 678", "12345678"),
        ("1.300.000", "1300000"),
        ("1,300,000", "1300000"),
        ("0,125", "0.125"),
        ("007", "7"),
        ("−5", "-5"),
        ("-5", "-5"),
        ("14:20", "14:20"),
        ("12.11.2025", "12.11.2025"),
        ("1/2", "1/2"),
        ("9" * 31, "9" * 31),
    ],
)
def test_a_number_is_one_however_it_is_written(written, key):
    assert amounts(f"До {written} тонн") == [key]


@pytest.mark.parametrize(
    "written",
    [
        "1,3 млрд",
        "1,3 миллиарда",
        "1,3 миллиард",
        "1.3 billion",
        "$1.3bn",
        "1,3 mlrd",
        "1,3 milliard",
        "1 300 млн",
        "1300 миллионов",
        "1 300 000 мың",
        "1300000 ming",
        "1 300 000 тыс.",
        "0,0013 трлн",
    ],
)
def test_a_scale_belongs_to_its_number(written):
    assert amounts(f"на {written} больше") == ["1300000000"]


@pytest.mark.parametrize(
    "written",
    ["35%", "35 %", "35 процентов", "35 пайызға", "35 foiz", "35 фоиз", "35 per cent", "35 percent"],
)
def test_a_share_is_one_however_it_is_written(written):
    assert amounts(f"на {written} больше") == ["35%"]


@pytest.mark.parametrize(
    "written",
    [
        "12 қараша",
        "12 қарашада",
        "12 ноября",
        "12-noyabr",
        "12-noyabrda",
        "12 ноябрь",
        "12 November",
        "12th of November",
        "November 12",
        "12-го ноября",
    ],
)
def test_a_day_of_a_month_is_one_however_it_is_written(written):
    text = f"Кеше, {written}, 2025"
    [day, year] = [piece for piece in pieces_of(text) if piece.is_amount]
    assert (day.key, text[day.start : day.end], year.key) == ("12.11.", written, "2025")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("в ноябре 12 школ", ["12"]),
        ("35 мая школа", ["35"]),
        ("12 of them", ["12"]),
        ("12, ноябрь", ["12"]),
        ("12 13 ноября", ["12", "13.11."]),
        ("COVID-19 и G20", []),
        ("5G", ["5"]),
        ("35-ші", ["35"]),
        ("10–15 см", ["10", "15"]),
        ("2025-2026", ["2025", "2026"]),
        ("в 2025 350 школ", ["2025", "350"]),
        ("Итого: 5.", ["5"]),
        ("12", ["12"]),
        ("November", []),
        ("November 40", ["40"]),
        ("на 5 из", ["5"]),
    ],
)
def test_what_only_looks_like_an_amount_is_none_and_what_stands_apart_stays_apart(text, found):
    assert amounts(text) == found


def test_words_are_the_same_whatever_their_case_and_apostrophes():
    assert keys("Oʻzbek o'zbek OʼZBEK ўзбек Ещё еще") == ["ozbek", "ozbek", "ozbek", "ўзбек", "еще", "еще"]


def test_only_a_space_a_hyphen_or_a_full_stop_stands_between_neighbours():
    for text, beside in [("35 школ", True), ("35-ші", True), ("35. Школ", True), ("35, школ", False)]:
        assert is_beside(text, *pieces_of(text)) is beside


@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("0123456789 .,:-%млн"))))
def test_pieces_of_any_text_follow_each_other_and_lie_within_it(text):
    pieces = pieces_of(text)
    places = [place for piece in pieces for place in (piece.start, piece.end)]
    assert places == sorted(places)
    assert all(piece.key and piece.start < piece.end <= len(text) for piece in pieces)


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", ","]))
def test_grouped_digits_come_to_the_same_as_plain_ones(number, separator):
    assert amounts(f"{number:,}".replace(",", separator)) == [str(number)]
