"""How much of an item is taken: sources from outside are as long as they like."""

from dataclasses import replace

from storage.sources.listings.item import Item

LONGEST_TITLE = 1_000
LONGEST_TEXT = 200_000
LONGEST_AUTHOR = 200
"""Characters of a field; the rest is cut off."""


def limited(item: Item) -> Item:
    """Cut the title, the text and the author of an item to what is taken of each."""
    return replace(
        item,
        title=item.title[:LONGEST_TITLE].rstrip(),
        text=item.text[:LONGEST_TEXT].rstrip(),
        author=item.author[:LONGEST_AUTHOR].rstrip(),
    )
