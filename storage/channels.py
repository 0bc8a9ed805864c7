"""Channels that send their posts by themselves: followed from the first post on, until they are removed."""

from storage.addresses import place_of
from storage.collection import Collection
from storage.database import Database
from storage.followed import FollowedSource, SourceKind
from storage.tables import Tables


class Channels:
    """Keeps the channels among the sources that are followed."""

    def __init__(self, database: Database, collection: Collection) -> None:
        self._database = database
        self._collection = collection

    async def hears(self, url: str, name: str) -> bool:
        """Tell whether posts of the channel at an address are wanted, and write down that one came.

        They are, unless somebody removed the channel from the sources: who let the bot in has no say there.
        """
        place = place_of(url)

        async def look_up(tables: Tables) -> tuple[FollowedSource | None, FollowedSource | None]:
            return await tables.followed.at(place), await tables.followed.removed_at(place)

        present, past = await self._database.read(look_up)
        if present is None and past is not None:
            return False
        source = present or await self._collection.add(url, SourceKind.CHANNEL, name=name)
        await self._collection.unchanged(source)
        return True
