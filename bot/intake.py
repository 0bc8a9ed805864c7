"""Updates from Telegram by long polling: received in order, handed on, confirmed."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from time import monotonic

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import ConflictError, TokenError
from bot.lanes import Lanes

POLL_SECONDS = 50
GRACE_SECONDS = 10
"""How much longer than the long poll an answer may take."""
CONFLICT_SECONDS = 60
"""How long another program may hold the token before we leave it the field."""
LONGEST_PAUSE = 60.0
KINDS = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)

logger = logging.getLogger(__name__)


class Intake:
    """Receives updates and gives each to `handle`, in order within a chat."""

    def __init__(self, bot: Bot, handle: Callable[[Update], Awaitable[None]], lanes: Lanes) -> None:
        self._bot = bot
        self._handle = handle
        self._lanes = lanes
        self._offset = 0
        self._failures = 0
        self._conflict_since: float | None = None

    async def run(self) -> None:
        """Receive until cancelled; then finish what was begun and confirm it.

        Raises:
            ConflictError: another program has been receiving this bot's updates for a minute.
            TokenError: Telegram no longer knows the token.
        """
        try:
            while True:
                for update in await self._receive():
                    await self._hand_on(update)
        finally:
            await self._lanes.drain()
            await self._confirm()

    async def _receive(self) -> tuple[Update, ...]:
        try:
            updates = await self._bot.get_updates(
                offset=self._offset,
                timeout=POLL_SECONDS,
                read_timeout=POLL_SECONDS + GRACE_SECONDS,
                allowed_updates=KINDS,
            )
        except TelegramError as error:
            await self._recover(error)
            return ()
        if self._failures:
            logger.info("Telegram answers again")
        self._failures, self._conflict_since = 0, None
        return updates

    async def _hand_on(self, update: Update) -> None:
        chat = update.effective_chat
        self._offset = update.update_id + 1
        await self._lanes.add(chat.id if chat else 0, lambda: self._handle(update))

    async def _recover(self, error: TelegramError) -> None:
        """Wait as the failure asks, or give up with the reason."""
        self._failures += 1
        if isinstance(error, InvalidToken):
            await self._check_token()
        if isinstance(error, Conflict):
            self._conflict_since = self._conflict_since or monotonic()
            if monotonic() - self._conflict_since >= CONFLICT_SECONDS:
                raise ConflictError(
                    "Another program receives this bot's updates: stop it, or use a token of its own."
                ) from None
        if self._failures == 1:
            logger.warning("Receiving failed (%s): %s; trying again", type(error).__name__, error)
        await asyncio.sleep(_pause(error, self._failures))

    async def _check_token(self) -> None:
        """A proxy may answer 401 or 404 in Telegram's place: only `getMe` decides."""
        try:
            await self._bot.get_me()
        except InvalidToken:
            raise TokenError(
                "Telegram no longer knows this bot's token: ask @BotFather for a new one."
            ) from None
        except NetworkError:
            return

    async def _confirm(self) -> None:
        """Tell Telegram what was handled, so that the next start does not get it again."""
        if not self._offset:
            return
        try:
            await self._bot.get_updates(offset=self._offset, timeout=0, limit=1, allowed_updates=KINDS)
        except TelegramError as error:
            logger.warning("The last updates could not be confirmed (%s)", type(error).__name__)


def _pause(error: TelegramError, failures: int) -> float:
    """Seconds to wait: what Telegram asked for, else full-jitter exponential back-off."""
    if isinstance(error, RetryAfter):
        asked = error.retry_after
        return float(asked if isinstance(asked, int) else asked.total_seconds())
    return random.uniform(0.5, min(LONGEST_PAUSE, 2.0 ** min(failures, 6)))  # noqa: S311 - no secret hangs on it
