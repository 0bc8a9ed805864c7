import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.revision import Replacement, Revision
from storage.revisions import MOST_FIGURES, revision_of

ANY = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("0123456789 .,:-%\nмлн")),
    max_size=200,
)
NAMES = (
    "Алматы",
    "Тараз",
    "Орал",
    "Семей",
    "Ақтау",
    "Кентау",
    "Шымкент",
    "Түркістан",
    "Қостанай",
    "Павлодар",
)
NUMBERS = st.lists(st.integers(2, 9999), min_size=len(NAMES), max_size=len(NAMES), unique=True)


def sentences(numbers):
    return [
        f"{name} қаласында биыл {number} мектеп салынды." for name, number in zip(NAMES, numbers, strict=True)
    ]


def figures(before, after, *, title="", new_title=""):
    found = revision_of(title, before, new_title or title, after)
    return [(one.before, one.after) for one in found.figures] if found else []


@pytest.mark.parametrize(
    ("before", "after", "pair"),
    [
        (
            "Объём составил 1,3 млрд, сообщили в ведомстве.",
            "Объём составил 1,5 млрд, сообщили в ведомстве.",
            ("1,3 млрд", "1,5 млрд"),
        ),
        (
            "На стройку ушло 1,3 млрд тенге за год.",
            "На стройку ушло 1,5 млрд тенге за год.",
            ("1,3 млрд тенге", "1,5 млрд тенге"),
        ),
        (
            "The plant will cost $1.3 billion in all.",
            "The plant will cost $1.5 billion in all.",
            ("$1.3 billion", "$1.5 billion"),
        ),
        (
            "Export hajmi 1 234,5 tonnaga yetdi.",
            "Export hajmi 1 334,5 tonnaga yetdi.",
            ("1 234,5 tonnaga", "1 334,5 tonnaga"),
        ),
        ("Экспорт ҳажми 35 фоизга ошди.", "Экспорт ҳажми 37 фоизга ошди.", ("35 фоизга", "37 фоизга")),
        ("Тариф 35% өсті.", "Тариф 3,5% өсті.", ("35%", "3,5%")),
        ("Кездесу 12 қараша күні өтеді.", "Кездесу 13 қараша күні өтеді.", ("12 қараша", "13 қараша")),
        ("Кездесу 12 қараша күні өтеді.", "Кездесу 12 желтоқсан күні өтеді.", ("12 қараша", "12 желтоқсан")),
        (
            "Uchrashuv 12-noyabr kuni boʻladi.",
            "Uchrashuv 13-noyabr kuni boʻladi.",
            ("12-noyabr", "13-noyabr"),
        ),
        ("It opens on November 12.", "It opens on November 14.", ("November 12", "November 14")),
        ("Начало в 14:20 у театра.", "Начало в 15:00 у театра.", ("14:20", "15:00")),
        ("Матч окончен со счётом 3:1.", "Матч окончен со счётом 3:2.", ("3:1", "3:2")),
        ("Погибли 3 человека.", "Погибли 5 человек.", ("3 человека", "5 человек")),
        ("Погибли 3 человека.", "Погибли 5 человек. Ранены 3 человека.", ("3 человека", "5 человек")),
        ("Не менее 5 человек ранены.", "Уже 7 человек ранены.", ("5 человек", "7 человек")),
        ("Убыток 1,3 млн за год.", "Убыток 1,3 млрд за год.", ("1,3 млн", "1,3 млрд")),
        ("Доля выросла до 5 за год.", "Доля выросла до 5% за год.", ("5", "5%")),
        ("В 2025 году и позже.", "В 2026 году и позже.", ("2025 году", "2026 году")),
        ("Построят 35 и больше домов.", "Построят 37 и больше домов.", ("35", "37")),
        ("Погода: до -5 градусов.", "Погода: до −7 градусов.", ("-5 градусов", "−7 градусов")),
        ("Всего приняли 5.", "Всего приняли 7.", ("5", "7")),
        (
            "Гости 5 ноября прибыли сюда.",
            "Гости уже 7 ноября прибыли сюда.",
            ("5 ноября", "7 ноября"),
        ),
    ],
)
def test_a_figure_in_the_place_of_another_is_seen_with_its_unit_as_written(before, after, pair):
    assert figures(before, after) == [pair]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Выделено 1 300 млн тенге.", "Выделено 1,3 млрд тенге."),
        ("Выросло на 35 %.", "Выросло на 35 процентов."),
        ("Кездесу 12 қараша күні.", "Кездесу 12 қарашада өтті."),
        ("Бюджет 1,234.5 тонны.", "Бюджет 1234,5 тонны."),
        ("В Алматы 35 школ и 40 садов.", "В Алматы 40 садов и 35 школ."),
        ("В Алматы 35 и 40 домов.", "В Алматы 40 и 35 домов."),
        ("Погибли 3 человека.", "Погибли 3 человека. Ранены 12 человек."),
        ("Погибли 3 человека, 12 пропали.", "Погибли 3 человека."),
        ("Министр принял 5 послов в Астане.", "Совет города закупил 7 автобусов для школ."),
        ("Президент принял 3 послов сегодня.", "Президент встретил 15 министров сегодня."),
        ("Всего 3 и 5.", "Всего 4."),
        ("Рост 5 ноября вышел.", "Рост на 7% вышел."),
        ("Обновлено 14:20", "Обновлено 15:10"),
        ("1 024 просмотра, 14 просмотров", "2 048 просмотра, 17 просмотров"),
        ("Wether is 5 degrees.", "The weather is 5 degrees."),
        ("5 " * 60, "7 " * 60),
        ("", "Погибли 3 человека."),
        ("Погибли 3 человека.", ""),
        ("35 40", "36 41"),
    ],
    ids=lambda text: text[:30],
)
def test_what_was_written_otherwise_moved_added_or_left_out_is_no_changed_figure(before, after):
    assert figures(before, after) == []


def test_no_more_than_five_figures_are_told_in_the_order_of_the_new_text():
    before, after = sentences(range(10, 20)), sentences(range(30, 40))
    found = figures(" ".join(before), " ".join(reversed(after)))
    assert found == [(f"{old} мектеп", f"{old + 20} мектеп") for old in range(19, 14, -1)]
    assert len(found) == MOST_FIGURES


def test_a_figure_that_was_changed_everywhere_is_told_once():
    before = "Выделено 1,3 млрд. Эти 1 300 млн получит город. Речь о 1,3 миллиарда."
    after = "Выделено 1,5 млрд. Эти 1 500 млн получит город. Речь о 1,5 миллиарда."
    assert figures(before, after, title="Дадут 1,3 млрд", new_title="Дадут 1,5 млрд") == [
        ("1,3 млрд", "1,5 млрд")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Токаев: «Да»", 'ТОКАЕВ — "да"'),
        ("Талдықорған-Үшарал жолы", "Талдықорған – Үшарал  жолы"),
        ("Oʻzbekiston va G‘arb", "O'zbekiston va Gʻarb"),
        ("Ещё 5 %", "Еще 5%."),
        ("", "Газ"),
        ("Газ", ""),
        ("Газ", "«»"),
    ],
)
def test_a_title_that_is_only_spelt_otherwise_is_the_same(before, after):
    assert revision_of(before, "Text.", after, "Text.") is None


def test_another_title_is_told_as_it_stood_and_as_it_stands():
    assert revision_of(" Газ подорожал ", "Text.", "Газ подешевел", "Text.") == Revision(
        Replacement("Газ подорожал", "Газ подешевел")
    )


def test_a_figure_of_the_title_is_told_too():
    assert revision_of("Погибли 3 человека", "", "Погибли 13 человек", "") == Revision(
        Replacement("Погибли 3 человека", "Погибли 13 человек"), (Replacement("3 человека", "13 человек"),)
    )


@given(ANY, ANY)
def test_a_text_is_no_revision_of_itself(title, text):
    assert revision_of(title, text, title, text) is None


@given(ANY, ANY, ANY, ANY)
def test_whatever_is_told_stands_in_the_texts(old_title, old_text, new_title, new_text):
    found = revision_of(old_title, old_text, new_title, new_text)
    for one in found.figures if found else ():
        assert one.before in f"{old_title}\n{old_text}"
        assert one.after in f"{new_title}\n{new_text}"


@given(NUMBERS, st.integers(0, len(NAMES) - 1), st.integers(10_000, 99_999), st.randoms())
def test_one_figure_that_was_changed_is_found_wherever_its_sentence_moved(numbers, place, new, chance):
    changed = [*numbers[:place], new, *numbers[place + 1 :]]
    after = sentences(changed)
    chance.shuffle(after)
    assert figures("\n".join(sentences(numbers)), "\n".join(after)) == [
        (f"{numbers[place]} мектеп", f"{new} мектеп")
    ]


@given(NUMBERS, st.randoms())
def test_sentences_that_only_moved_change_no_figure(numbers, chance):
    before = sentences(numbers)
    after = list(before)
    chance.shuffle(after)
    assert figures("\n".join(before), "\n".join(after)) == []


@given(NUMBERS, st.integers(0, len(NAMES)), st.integers(10_000, 99_999))
def test_a_paragraph_that_was_added_changes_no_figure(numbers, place, number):
    before = sentences(numbers)
    added = f"Сонымен қатар, өткен жылы {number} бала лагерьге барды."
    assert figures("\n".join(before), "\n".join([*before[:place], added, *before[place:]])) == []


@given(NUMBERS, st.integers(0, len(NAMES) - 1), st.sampled_from(["қаласында", "биыл", "мектеп", "салынды"]))
def test_a_typo_that_was_corrected_changes_no_figure(numbers, place, word):
    before = sentences(numbers)
    after = [*before[:place], before[place].replace(word, f"{word[:2]}{word}"), *before[place + 1 :]]
    assert figures("\n".join(before), "\n".join(after)) == []


@pytest.mark.parametrize("text", ["1 ", "1.", "9 111 ", "a'", ".»", "Аб 1 аб 2. "], ids=repr)
def test_hostile_texts_are_compared_up_to_some_length_only(text):
    assert figures(text * 200_000, text * 199_999 + "7") == []
