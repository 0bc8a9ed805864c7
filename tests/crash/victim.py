"""The program as `bot.app` has it, in a hurry and mortal: `python -m tests.crash.victim --help`."""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from telegram import Bot

from bot import log, menus
from bot.app import _greet, _together
from bot.cli.stopping import until_stopped
from bot.clock import now
from bot.dispatcher import Dispatcher
from bot.gate import Gate
from bot.intake import Intake
from bot.lanes import Lanes
from bot.pace import Limits, Pace
from bot.sender import Sender
from storage.analysis.analyzer import Analyzer
from storage.deliveries import Patience
from storage.store import Store
from tests.crash.deadly_store import DeadlyDatabase
from tests.crash.deadly_wire import DeadlyRequest
from tests.crash.points import Death, Point

LEASE = timedelta(seconds=1.5)
HURRY = Patience(
    (timedelta(seconds=0.2), timedelta(seconds=0.4)),
    longest=timedelta(seconds=0.5),
    shortest=timedelta(seconds=0.05),
    lease=LEASE,
)
LIFTED = Limits(0, 0, 0, 0)


def main(arguments: Sequence[str] | None = None, analyzer: Analyzer | None = None) -> None:
    """Run until killed, stopped, or dead at the point that was chosen."""
    parser = argparse.ArgumentParser(prog="victim", description=__doc__)
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--api", required=True, help="the playground's address")
    parser.add_argument("--token", required=True)
    parser.add_argument("--limited", action="store_true", help="keep the default pace instead of none")
    parser.add_argument("--point", type=Point, help="where to die")
    parser.add_argument("--passing", type=int, default=1, help="at which passing of it")
    orders = parser.parse_args(arguments)
    log.set_up("DEBUG")
    asyncio.run(until_stopped(_run(orders, analyzer or Analyzer())))


async def _run(orders: argparse.Namespace, analyzer: Analyzer) -> None:
    death = Death(orders.point, orders.passing)
    database = await DeadlyDatabase.open_deadly(orders.database, death)
    try:
        store = Store(database, analyzer, now, HURRY)
        await store.prepare()
        await _serve(store, orders, death)
    finally:
        await database.close()


async def _serve(store: Store, orders: argparse.Namespace, death: Death) -> None:
    """Do as `bot.app.serve`, over a transport that is deadly."""
    bot = Bot(
        orders.token,
        base_url=f"{orders.api}/bot",
        base_file_url=f"{orders.api}/file/bot",
        request=DeadlyRequest(death),
        get_updates_request=DeadlyRequest(death, connections=2),
    )
    try:
        await _greet(bot, orders.api)
        pace, gate = Pace(Limits() if orders.limited else LIFTED), Gate()
        dispatcher = Dispatcher(bot, store, now, pace)
        intake = Intake(bot, dispatcher.handle, Lanes(), store.inbox, gate)
        await _together(intake.run(), Sender(bot, store, pace, gate).run(now()), menus.register(bot))
    finally:
        await bot.shutdown()


if __name__ == "__main__":
    main()
