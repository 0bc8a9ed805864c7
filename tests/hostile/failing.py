"""What becomes of a fetch that must fail."""

import pytest

from bot.web.fetch import Fetcher, FetchError


async def failure(fetcher: Fetcher, url: str) -> FetchError:
    """Return how a fetch fails."""
    with pytest.raises(FetchError) as raised:
        await fetcher.fetch(url)
    return raised.value
