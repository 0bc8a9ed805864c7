from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.suffixes import LONGEST_WORD, NOUN, VERB, Grammar, Stemmer, SuffixClass

CLASSES = (
    SuffixClass("plural", {"": "lАr"}, follows=f"{NOUN} maker"),
    SuffixClass("case", {"aeiou": "nin", "bcdklmrst": "in"}, follows=f"{NOUN} plural maker"),
    SuffixClass("maker", {"": "lik"}, follows=NOUN, kept=True, cost=0.3),
    SuffixClass("negation", {"": "mА"}, follows=VERB, last=False),
    SuffixClass("past", {"": "di"}, follows=f"{VERB} negation"),
)


def stemmer(evidence=None, **changes):
    settings = {
        "vowels": "aeiou",
        "classes": CLASSES,
        "noun_cost": lambda stem: 2.0 if len(stem) < 3 else 0.0,
        "verb_cost": lambda stem: 2.0 if len(stem) < 3 else 0.0,
        "alone": lambda stem: stem[:-1] + "k" if stem.endswith("g") else stem,
        "stems": {"orn": "orun"},
        "nouns": frozenset({"dollar", "orun"}),
        "verbs": frozenset(),
        "back": "aou",
        "front": "ei",
        "pairs": {"А": ("a", "e")},
    }
    return Stemmer(Grammar(**(settings | changes)), evidence)


def test_a_chain_of_suffixes_is_taken_off_in_its_order():
    assert stemmer().stem("tonlarin") == "ton"
    assert stemmer().stem("keldi") == "kel"
    assert stemmer().stem("kelmedi") == "kel"


def test_suffixes_follow_harmony():
    assert stemmer().stem("kuslar") == "kus"
    assert stemmer().stem("kusler") == "kusler"
    assert stemmer(foreign="u").stem("kusler") == "kus"
    assert stemmer(back="ao", neutral="u").stem("kasukler") == "kasuk"


def test_a_form_stands_only_after_its_letters():
    assert stemmer().stem("tonnin") == "tonnin"
    assert stemmer().stem("tokin") == "tok"


def test_a_kept_suffix_stays_and_has_forms_of_its_own():
    assert stemmer().stem("toklik") == "toklik"
    assert stemmer().stem("tokliklerin") == "toklik"


def test_a_suffix_that_is_never_last_needs_another_after_it():
    assert stemmer().stem("kelme") == "kelme"


def test_a_known_stem_is_not_looked_into():
    assert stemmer().stem("dollar") == "dollar"
    assert stemmer().stem("dollarlar") == "dollar"
    assert stemmer(nouns=frozenset()).stem("dollarlar") == "dol"


def test_a_stem_that_changes_inside_is_put_right():
    assert stemmer().stem("orndi") == "orun"
    assert stemmer().stem("burglar") == "burk"


def test_evidence_for_a_stem_outweighs_a_suffix():
    assert stemmer({"tonlar": 9.0}).stem("tonlardi") == "tonlar"
    assert stemmer({"tokin": 9.0}).stem("tokin") == "tokin"


def test_a_rest_without_a_vowel_is_no_stem():
    assert stemmer().stem("trdi") == "trdi"


def test_longer_runs_of_letters_are_left():
    assert stemmer().stem("a" * LONGEST_WORD + "lar") == "a" * LONGEST_WORD + "lar"


def test_endings_are_known():
    assert stemmer().is_ending("ler")
    assert not stemmer().is_ending("tok")


@given(
    st.lists(
        st.sampled_from(["lar", "ler", "in", "lik", "di", "ma", "ke", "to", "n", "g", "orn"]), max_size=8
    )
)
def test_the_stem_of_a_stem_is_itself(parts):
    one = stemmer()
    stem = one.stem("".join(parts))
    assert one.stem(stem) == stem
