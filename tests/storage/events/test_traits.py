"""What is kept of traits is what they are."""

from hypothesis import given
from hypothesis import strategies as st

from storage.events.traits import Count, Kind, Trait, Traits, packed, term_of, unpacked

terms = st.integers(-(2**63), 2**63 - 1)
places = st.integers(0, 2**31)
lengths = st.integers(1, 255)
weights = st.integers(0, 10_000).map(lambda thousandths: thousandths / 1000)


@st.composite
def traits(draw: st.DrawFn) -> Trait:
    start = draw(places)
    flags = (draw(st.booleans()) for _ in range(3))
    return Trait(
        draw(terms), draw(st.sampled_from(Kind)), start, start + draw(lengths), *flags, draw(weights)
    )


@st.composite
def counts(draw: st.DrawFn) -> Count:
    start = draw(places)
    value = draw(st.floats(0, 1e15))
    return Count(value, draw(terms), start, start + draw(lengths), draw(st.booleans()), draw(st.booleans()))


@given(st.lists(traits()), st.lists(counts()))
def test_traits_are_read_as_they_were_written(many: list[Trait], figures: list[Count]) -> None:
    read = unpacked(packed(Traits(tuple(many), tuple(figures))))
    assert (read.traits, read.counts) == (tuple(many), tuple(figures))


def test_what_is_very_long_is_cut() -> None:
    long = Traits((Trait(1, Kind.NAME, 10, 1000),), (Count(1.5, 2, 10, 1000),))
    [trait], [count] = unpacked(packed(long)).traits, unpacked(packed(long)).counts
    assert (trait.start, trait.end) == (count.start, count.end) == (10, 265)


@given(st.text())
def test_a_term_is_a_number_that_sqlite_can_hold_and_never_0(written: str) -> None:
    assert -(2**63) <= term_of(written) < 2**63
    assert term_of(written) != 0


def test_what_stands_for_a_term_may_not_change_unless_a_migration_finds_traits_anew() -> None:
    assert term_of("=tokaev") == 682908233893602688
