"""Run the playground alone: `python -m bot.playground --port 8080 --log calls.jsonl`."""

import argparse
import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.playground.errors import JournalError, PortTakenError
from bot.playground.server import Playground


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; print one JSON line with address, token and key; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--log", type=Path, help="file for a JSON line about every call")
    parser.add_argument("--ledger", type=Path, help="file for a JSON line about every effect of a call")
    parser.add_argument("--seed", type=int, default=0, help="where the chances of faults start")
    parser.add_argument("--token", help="a throwaway token; by default a new one")
    options = parser.parse_args(arguments)
    try:
        playground = Playground(
            options.port, log=options.log, ledger=options.ledger, seed=options.seed, token=options.token
        )
        asyncio.run(_serve(playground))
    except (ValueError, PortTakenError, JournalError) as error:
        print(error, file=sys.stderr)  # noqa: T201  this is a program's last word
        return 1
    return 0


async def _serve(playground: Playground) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no handlers; Ctrl-C still ends it
            loop.add_signal_handler(number, stop.set)
    async with playground:
        started = {"url": playground.url, "token": playground.token, "key": playground.control_key}
        print(json.dumps(started), flush=True)  # noqa: T201  whoever started it reads this line
        await stop.wait()


if __name__ == "__main__":
    sys.exit(main())
