"""Updates from Telegram by long polling: received in order, kept, confirmed, and handed on."""

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import ConflictError
from bot.gate import Gate
from bot.lanes import Lanes
from bot.token_check import check_token
from storage.errors import StorageError
from storage.inbox import Inbox

POLL_SECONDS = 50
GRACE_SECONDS = 10
"""How much longer than the long poll an answer may take."""
CONFLICT_SECONDS = 60
"""How long another program may hold the token before we leave it the field."""
LONGEST_PAUSE = 60.0
KINDS = (
    Update.MESSAGE,
    Update.CHANNEL_POST,
    Update.EDITED_CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
)

logger = logging.getLogger(__name__)


class Intake:
    """Receives updates and gives each to `handle`, in order within a chat.

    An update is confirmed once it lies in the inbox, and leaves it once it was handled: what was received
    when the program died is handled at the next start. While another program receives as well, the gate is
    shut.
    """

    def __init__(
        self, bot: Bot, handle: Callable[[Update], Awaitable[None]], lanes: Lanes, inbox: Inbox, gate: Gate
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._lanes = lanes
        self._inbox = inbox
        self._gate = gate
        self._offset = 0
        self._handled: list[int] = []
        self._marking = asyncio.Lock()
        self._failures = 0
        self._conflict_since: float | None = None

    async def run(self) -> None:
        """Handle what was left over and receive until cancelled; then finish what was begun and confirm it.

        Raises:
            ConflictError: another program has been receiving this bot's updates for a minute.
            TokenError: Telegram no longer knows the token.
        """
        try:
            for _, body in await self._inbox.unhandled():
                await self._hand_on(Update.de_json(json.loads(body), self._bot))
            while True:
                await self._take(await self._receive())
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
        self._gate.open()
        return updates

    async def _take(self, updates: Sequence[Update]) -> None:
        """Keep updates, hand on those that did not come before, and let the next poll confirm them all."""
        if not updates:
            return
        fresh = await self._keep(updates)
        for update in sorted(updates, key=lambda update: update.update_id):
            if update.update_id in fresh:
                fresh.discard(update.update_id)
                await self._hand_on(update)
        self._offset = max(update.update_id for update in updates) + 1

    async def _keep(self, updates: Sequence[Update]) -> set[int]:
        """Put updates into the inbox; where that cannot be used, an answer now is better than none."""
        try:
            return set(await self._inbox.receive([(one.update_id, one.to_json()) for one in updates]))
        except StorageError as error:
            logger.warning("Updates could not be kept: %s", error)
            return {update.update_id for update in updates}

    async def _hand_on(self, update: Update) -> None:
        chat = update.effective_chat
        await self._lanes.add(chat.id if chat else 0, lambda: self._see_to(update))

    async def _see_to(self, update: Update) -> None:
        try:
            await self._handle(update)
        finally:
            self._handled.append(update.update_id)
            await self._mark()

    async def _mark(self) -> None:
        """Take what was handled out of the inbox; what ends meanwhile goes together."""
        async with self._marking:
            handled, self._handled = self._handled, []
            if not handled:
                return
            try:
                await self._inbox.handled(handled)
            except StorageError as error:
                logger.warning("The inbox could not be written: %s", error)

    async def _recover(self, error: TelegramError) -> None:
        """Wait as the failure asks, or give up with the reason."""
        self._failures += 1
        if isinstance(error, InvalidToken):
            await check_token(self._bot)
        if isinstance(error, Conflict):
            self._gate.shut()
            self._conflict_since = self._conflict_since or monotonic()
            if monotonic() - self._conflict_since >= CONFLICT_SECONDS:
                raise ConflictError(
                    "Another program receives this bot's updates: stop it, or use a token of its own."
                ) from None
        if self._failures == 1:
            logger.warning("Receiving failed (%s): %s; trying again", type(error).__name__, error)
        await asyncio.sleep(_pause(error, self._failures))

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
