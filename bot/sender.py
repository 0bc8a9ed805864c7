"""Carries what waits in the outbox to the chats, and reports what became of it."""

import asyncio
import logging
from datetime import datetime, timedelta
from time import monotonic

from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import InvalidToken, TelegramError

from bot.convert import actions_of, keyboard_of
from bot.courier import NO_PREVIEW
from bot.errors import TokenError
from bot.gate import Gate
from bot.outcomes import outcome_of
from bot.pace import Pace
from bot.token_check import check_token
from handlers.alerts import word
from handlers.render.html import plain_text
from handlers.reply import Reply
from storage.deliveries import NotSent, Outcome, Pointless, Refused, Sent
from storage.delivery import Delivery, Kind
from storage.errors import DatabaseError, StorageError
from storage.store import Store

WIDTH = 64
"""Messages under way at a time."""
IDLE_SECONDS = 0.2
"""How often is looked whether another process has put something into the outbox."""
GATHERING_SECONDS = 0.02
"""While messages are under way, so long some more may end that are written down together."""
PROBE_SECONDS = 5.0
CLEANING_SECONDS = 24 * 3600.0
TROUBLE_SECONDS = 5.0
"""How long to wait when the store cannot be used."""
LOOKED_BACK = timedelta(minutes=1)

logger = logging.getLogger(__name__)


class Sender:
    """Claims messages as fast as the pace allows, sends them side by side, and settles them."""

    def __init__(self, bot: Bot, store: Store, pace: Pace, gate: Gate) -> None:
        self._bot = bot
        self._store = store
        self._pace = pace
        self._gate = gate
        self._under_way: set[asyncio.Task[None]] = set()
        self._ended: list[tuple[Delivery, Outcome]] = []
        self._fatal: TokenError | None = None
        self._stopping = False
        self._probed = self._cleaned = 0.0

    async def run(self, now: datetime) -> None:
        """Send until cancelled; then wait for what is under way and write down what became of it.

        Raises:
            TokenError: Telegram no longer knows the token.
        """
        self._pace.remember(await self._store.outbox.recent(LOOKED_BACK), now)
        work = asyncio.create_task(self._work())
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:
            self._stopping = True
            self._store.outbox.stir()
            await work
            raise

    async def _work(self) -> None:
        while not (self._stopping or self._fatal):
            if not self._gate.is_open or not await self._turn():
                await self._store.outbox.wait(IDLE_SECONDS)
            if self._under_way:
                await asyncio.sleep(GATHERING_SECONDS)
        await asyncio.gather(*self._under_way)
        await self._settle()
        if self._fatal:
            raise self._fatal

    async def _turn(self) -> bool:
        """Do what there is to do now; tell whether there may be more."""
        try:
            await self._settle()
            await self._look_after()
            return await self._start()
        except StorageError as error:
            logger.warning("The outbox cannot be used: %s", error)
            await self._store.outbox.wait(TROUBLE_SECONDS)
            return False

    async def _start(self) -> bool:
        room = min(WIDTH - len(self._under_way), self._pace.room())
        resting = self._pace.resting()
        if room <= 0 or not await self._store.outbox.has_work(resting):
            return False
        deliveries = await self._store.outbox.claim(room, resting)
        replies = [await self._word(delivery) for delivery in deliveries]
        actions = [
            (delivery.chat, actions_of(reply.buttons) if isinstance(reply, Reply) else ())
            for delivery, reply in zip(deliveries, replies, strict=True)
        ]
        tokens = await self._store.keep_all_buttons(actions) if deliveries else []
        for delivery, reply, token in zip(deliveries, replies, tokens, strict=True):
            self._pace.begin(delivery.chat)
            task = asyncio.create_task(self._send(delivery, reply, token))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return bool(deliveries)

    async def _word(self, delivery: Delivery) -> Reply | Outcome:
        """Word a message, or say why it cannot be sent; one that is our fault must not stop the others."""
        if delivery.kind is Kind.ADDITION and delivery.message is None:
            return Pointless("nothing to change")
        try:
            return await word(delivery, self._store) or Pointless("nothing to tell")
        except DatabaseError:
            return NotSent("store")
        except Exception:
            logger.exception("The message %d could not be worded", delivery.id)
            return Refused("fault of the program")

    async def _send(self, delivery: Delivery, reply: Reply | Outcome, token: str) -> None:
        try:
            outcome = await self._outcome(delivery, reply, token)
        except Exception:
            logger.exception("The message %d could not be sent", delivery.id)
            outcome = Refused("fault of the program")
        self._pace.end(delivery.chat)
        self._ended.append((delivery, outcome))
        self._store.outbox.stir()

    async def _outcome(self, delivery: Delivery, reply: Reply | Outcome, token: str) -> Outcome:
        if isinstance(reply, Outcome):
            return reply
        try:
            return Sent(message=await self._carry(delivery, reply, token))
        except InvalidToken as error:
            await self._check_token()
            return outcome_of(error, delivery.message)
        except TelegramError as error:
            return outcome_of(error, delivery.message)

    async def _carry(self, delivery: Delivery, reply: Reply, token: str) -> int:
        text = plain_text(reply.html) if delivery.attempt.plain else reply.html
        mode = None if delivery.attempt.plain else ParseMode.HTML
        keyboard = keyboard_of(reply, token)
        if delivery.message is not None:
            await self._bot.edit_message_text(
                text,
                chat_id=delivery.chat,
                message_id=delivery.message,
                parse_mode=mode,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
            )
            return delivery.message
        message = await self._bot.send_message(
            delivery.chat,
            text,
            parse_mode=mode,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            message_thread_id=delivery.thread,
        )
        return message.message_id

    async def _settle(self) -> None:
        if self._ended:
            ended, self._ended = self._ended, []
            try:
                await self._store.outbox.settle(ended)
            except StorageError:
                self._ended = [*ended, *self._ended]
                raise

    async def _look_after(self) -> None:
        """Probe chats that were out of reach, and forget what is old, now and then."""
        if monotonic() - self._probed >= PROBE_SECONDS:
            self._probed = monotonic()
            for probe in await self._store.outbox.probes():
                await self._store.outbox.probed(probe.chat, await self._probe(probe.chat))
        if monotonic() - self._cleaned >= CLEANING_SECONDS:
            self._cleaned = monotonic()
            await self._store.outbox.forget_old()

    async def _probe(self, chat: int) -> Outcome:
        """Ask for something that is as little as it needs the same rights."""
        try:
            await self._bot.send_chat_action(chat, ChatAction.TYPING)
        except TelegramError as error:
            return outcome_of(error, None)
        return Sent()

    async def _check_token(self) -> None:
        try:
            await check_token(self._bot)
        except TokenError as error:
            self._fatal = error
