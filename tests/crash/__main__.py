"""The long run: `python -m tests.crash --kills 1000`."""

import asyncio
from pathlib import Path
from secrets import randbelow
from tempfile import mkdtemp

import click

from tests.crash.harness import Harness


@click.command()
@click.option("--kills", type=int, default=1000, show_default=True, help="How many are to die.")
@click.option("--seed", type=int, default=None, help="Repeats a run, as far as time lets it.")
@click.option("--folder", type=click.Path(path_type=Path), default=None, help="Where the towns are.")
def main(kills: int, seed: int | None, folder: Path | None) -> None:
    """Kill the program again and again, assert every invariant, and print the figures."""
    seed = randbelow(2**32) if seed is None else seed
    folder = folder or Path(mkdtemp(prefix="jarchi-crash-"))
    folder.mkdir(parents=True, exist_ok=True)
    click.echo(f"seed {seed}, in {folder}")
    click.echo("\n".join(asyncio.run(Harness(folder, seed).run(kills)).lines()))


if __name__ == "__main__":
    main()
