"""Articles into the store from a process of its own, mortal: `python -m tests.crash.feeder --help`."""

import argparse
import asyncio
from collections.abc import Sequence
from pathlib import Path

from bot.cli.main import jarchi
from bot.clock import now
from storage.analysis.analyzer import Analyzer
from storage.model import Document
from storage.sources import files, read_file
from storage.store import Store
from tests.crash.deadly_store import DeadlyDatabase
from tests.crash.points import Death, Point


def main(arguments: Sequence[str] | None = None, analyzer: Analyzer | None = None) -> None:
    """Bring the articles of one file, in one transaction."""
    parser = argparse.ArgumentParser(prog="feeder", description=__doc__)
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--command", action="store_true", help="do it by the command `jarchi ingest`")
    parser.add_argument("--point", type=Point, help="where to die")
    parser.add_argument("--passing", type=int, default=1, help="at which passing of it")
    parser.add_argument("file", type=Path)
    orders = parser.parse_args(arguments)
    if orders.command:
        jarchi.main(["ingest", str(orders.file), "--database", str(orders.database)], standalone_mode=False)
    else:
        asyncio.run(_feed(orders, analyzer or Analyzer()))


async def _feed(orders: argparse.Namespace, analyzer: Analyzer) -> None:
    database = await DeadlyDatabase.open_deadly(orders.database, Death(orders.point, orders.passing))
    try:
        [file] = files([orders.file])
        documents = [one for one in read_file(file) if isinstance(one, Document)]
        await Store(database, analyzer, now).add(documents)
    finally:
        await database.close()


if __name__ == "__main__":
    main()
