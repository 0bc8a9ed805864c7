"""Identities of items."""

from storage.sources.listings.identity import LONGEST, identified
from storage.sources.listings.item import Item

LINK, OTHER = "https://a.example/1", "https://a.example/2"


def identities(*pairs: tuple[str, Item]) -> list[str]:
    return [item.identity for item in identified(pairs)]


def test_the_guid_comes_first_then_the_link_then_a_hash():
    assert identities(("g", Item("", LINK)), ("", Item("", OTHER))) == ["g", OTHER]
    (hashed,) = identities(("", Item("", title="a", text="b")))
    assert hashed.startswith("sha256:")
    assert identities(("", Item("", title="a", text="c"))) != [hashed]


def test_a_guid_that_names_different_articles_names_none():
    assert identities(("g", Item("", LINK)), ("g", Item("", OTHER)), ("h", Item("", LINK))) == [
        LINK,
        OTHER,
        "h",
    ]


def test_of_two_alike_the_first_stays():
    (item,) = identified([("g", Item("", LINK, "a")), ("g", Item("", LINK, "b"))])
    assert (item.identity, item.title) == ("g", "a")


def test_a_long_identity_becomes_a_hash():
    (long,) = identities(("g" * (LONGEST + 1), Item("", LINK)))
    assert long.startswith("sha256:")
    assert identities(("g" * LONGEST, Item("", LINK))) == ["g" * LONGEST]
