"""`python -m tests.site`: serve the small site and publish one more article at each press of Enter."""

import asyncio
import sys

import click

from tests.site.site import Site


async def _serve(port: int) -> None:
    async with Site(port) as site:
        click.echo(f"A small news site is at {site.url}; Enter publishes one more article, Ctrl+C stops it.")
        while await asyncio.to_thread(sys.stdin.readline):
            page = site.publish()
            click.echo(
                f"Published ({page.language}): {page.title}" if page else "All articles are published."
            )


@click.command()
@click.option("--port", default=8088, show_default=True, help="The site's port on 127.0.0.1.")
def main(port: int) -> None:
    """Serve a small news site; each press of Enter publishes one more article."""
    asyncio.run(_serve(port))


if __name__ == "__main__":
    main()
