"""The program is killed at every point and at any moment, and keeps what it promises."""

import os
from pathlib import Path
from secrets import randbelow

import click
import pytest

from tests.crash.harness import Harness

KILLS = 50
VICTIMS = 20

pytestmark = pytest.mark.timeout(300)


async def test_no_message_is_lost_or_doubled_without_doubt_however_the_program_dies(tmp_path: Path) -> None:
    seed = int(os.environ.get("JARCHI_CRASH_SEED") or randbelow(2**32))
    click.echo(f"seed {seed}")
    report = await Harness(tmp_path, seed, VICTIMS).run(KILLS)
    click.echo("\n".join(report.lines()))
    assert report.deaths.total() >= KILLS
