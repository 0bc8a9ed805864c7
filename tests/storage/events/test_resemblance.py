"""Articles on one event resemble each other for reasons that a person finds in both."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.events.account import Account
from storage.events.finder import Finder
from storage.events.rarity import weighed
from storage.events.reasons import REASONS, reasons
from storage.events.resemblance import resemblance, signs_of
from storage.events.traits import Count, Kind, Trait, Traits
from storage.model import Language

KK, UZ, UZ_CYRL, RU, EN = Language
DAY = date(2026, 3, 9)

flags = st.booleans()
traits = st.builds(
    Trait,
    st.integers(1, 60),
    st.sampled_from(Kind),
    st.integers(0, 50),
    st.integers(51, 99),
    flags,
    flags,
    flags,
    st.floats(0, 8),
)
values = st.sampled_from([3, 9, 13, 61.8, 62, 120, 1200, 1240, 4.8e9, 5e9])
counts = st.builds(Count, values, st.integers(0, 3), st.just(0), st.just(1), flags, flags)
accounts = st.builds(
    Account,
    st.builds(
        Traits,
        st.lists(traits, max_size=40, unique_by=lambda one: one.term).map(tuple),
        st.lists(counts, max_size=5).map(tuple),
    ),
    st.sampled_from(Language),
    st.dates(DAY, DAY + timedelta(days=3)),
)


@given(accounts, accounts)
def test_judgement_is_the_same_whichever_article_came_first(one: Account, other: Account) -> None:
    assert signs_of(one, other) == signs_of(other, one)
    assert resemblance(one, other) == resemblance(other, one)


@given(accounts, accounts)
def test_signs_keep_their_bounds(one: Account, other: Account) -> None:
    signs = signs_of(one, other)._asdict()
    assert 0 <= signs.pop("gap") <= 3
    assert signs.pop("size") > 0
    assert all(0 <= value <= 1 for value in signs.values()), signs


@given(accounts, accounts)
def test_reasons_are_few_and_do_not_overlap(one: Account, other: Account) -> None:
    found = reasons(one, other)
    assert len(found) <= REASONS
    for number, (here, there) in enumerate(found):
        assert here[0] < here[1]
        assert there[0] < there[1]
        for mine, its in found[number + 1 :]:
            assert here[1] <= mine[0] or mine[1] <= here[0]
            assert there[1] <= its[0] or its[1] <= there[0]


class Texts:
    """Articles by language, and what is known of them."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._finder = Finder(analyzer)

    def account(self, title: str, text: str, language: Language, day: date = DAY) -> Account:
        return Account(weighed(self._finder.find(title, text, language), {}, 0), language, day)


@pytest.fixture(scope="module")
def texts(analyzer: Analyzer) -> Texts:
    return Texts(analyzer)


KAZAKH = """Бейнеу – Қоңырат бағытында жүк пойызы рельстен шықты
Ақжігіт бекетінде астық тиеген пойыздың 14 вагоны жолдан шығып кетті. 300 метрге жуық теміржол бүлінді.
Ақтау – Ташкент жолаушылар пойызы он сағатқа кідірді."""
RUSSIAN = """Движение под Бейнеу открыто после схода вагонов
Железнодорожники сутки расчищали пути у разъезда Акжигит, где сошли с рельсов 14 вагонов с зерном. Ущерб
оценивают в 410 миллионов тенге. Задержались пассажирские поезда, в том числе Ташкент – Актау."""
ELSEWHERE = """Под Шу сошли с рельсов восемь вагонов с углём
На перегоне Шу – Берлик сошёл с рельсов грузовой поезд. Опрокинулись восемь полувагонов, повреждено около 200
метров пути. Движение сохраняется, поезда Алматы – Астана идут с опозданием до пяти часов."""


def test_an_event_is_known_again_in_another_language_and_the_like_elsewhere_is_not(texts: Texts) -> None:
    kazakh, russian = texts.account(*KAZAKH.split("\n", 1), KK), texts.account(*RUSSIAN.split("\n", 1), RU)
    elsewhere = texts.account(*ELSEWHERE.split("\n", 1), RU)
    assert resemblance(kazakh, russian) > 0
    assert resemblance(kazakh, elsewhere) < 0
    assert resemblance(russian, elsewhere) < 0


def test_the_older_the_less(texts: Texts) -> None:
    kazakh, russian = texts.account(*KAZAKH.split("\n", 1), KK), texts.account(*RUSSIAN.split("\n", 1), RU)
    later = replace(russian, day=DAY + timedelta(days=2))
    assert resemblance(kazakh, later) < resemblance(kazakh, russian)


def count(value: float, unit: int = 1) -> Count:
    return Count(value, unit, 0, 1, titled=True)


def told(*known: Trait, counts: tuple[Count, ...] = (), language: Language = RU, day: date = DAY) -> Account:
    return Account(Traits(known, counts), language, day)


def test_what_contradicts_is_seen() -> None:
    taraz, konaev = (Trait(term, Kind.PLACE, 0, 1, titled=True, weight=6) for term in (1, 2))
    assert signs_of(told(taraz), told(konaev)).other_places == 1
    assert signs_of(told(taraz, konaev), told(konaev)).other_places == 0
    assert signs_of(told(taraz), told(konaev)).other_names > 0
    assert signs_of(told(taraz), told(taraz)).other_names == 0
    rates = told(counts=(count(507),)), told(counts=(count(504),))
    assert signs_of(*rates).other_figures == 1
    assert signs_of(rates[0], rates[0]).other_figures == 0


def test_an_article_need_not_name_its_own_country(texts: Texts) -> None:
    abroad = texts.account("Қозоғистонда ставка пасайтирилди", "Марказий банк қарор қилди.", UZ_CYRL)
    at_home = texts.account("Базалық мөлшерлеме төмендеді", "Ұлттық банк шешім қабылдады.", KK)
    elsewhere = texts.account("Asosiy stavka pasaytirildi", "Markaziy bank qaror qildi.", UZ)
    assert signs_of(abroad, at_home).abroad == 0
    assert signs_of(abroad, elsewhere).abroad == 1


def test_what_is_announced_is_not_what_has_come(texts: Texts) -> None:
    preview = texts.account("Асакада эртага сайлов", "Участкалар эртага очилади.", UZ_CYRL)
    report = texts.account(
        "Асакада сайлов бўлди", "Натижалар эълон қилинди.", UZ_CYRL, DAY + timedelta(days=1)
    )
    assert signs_of(preview, report).foretold == signs_of(report, preview).foretold == 1
    assert signs_of(preview, replace(report, day=DAY)).foretold == 0


def test_other_dates_speak_against_one_event(texts: Texts) -> None:
    one = texts.account("Ставка", "Следующее решение объявят 24 апреля.", RU)
    two = texts.account("Ставка", "Следующее заседание пройдёт 23 апреля.", RU)
    assert signs_of(one, two).other_dates == 1
    assert signs_of(one, one).other_dates == 0
