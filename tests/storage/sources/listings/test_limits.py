"""How much of an item is taken."""

from storage.sources.listings.item import Item
from storage.sources.listings.limits import limited


def test_each_field_is_cut_to_its_most_characters():
    item = limited(Item("i", title="а" * 999 + " б", text="в" * 200_001, author="г" * 201))
    assert (item.title, len(item.text), len(item.author)) == ("а" * 999, 200_000, 200)
