"""From an update to a handler's reply in the chat: the one road of every command."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from telegram import Bot, ChatMember, Update
from telegram.error import TelegramError

from bot.allowance import Allowance
from bot.convert import Call, Standing, call_of, parse_data
from bot.courier import Courier
from handlers import commands, errors
from handlers.i18n import Translator, interface_language, translator
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.errors import StorageError
from storage.model import Action, Preferences
from storage.store import Store

MINUTE = timedelta(minutes=1)
COMMANDS_A_MINUTE = 10
PRESSES_A_MINUTE = 60
"""Pages are turned faster than commands are typed."""
PATIENCE_SECONDS = 1.0
"""After this long without a reply the chat sees that the bot is at work."""
TYPING_SECONDS = 5.0
"""Telegram shows an action for about this long."""

logger = logging.getLogger(__name__)


class Dispatcher:
    """Answers updates: finds the command, asks its handler, hands the reply to the courier."""

    def __init__(self, bot: Bot, store: Store, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._courier = Courier(bot, store)
        self._typed = Allowance(COMMANDS_A_MINUTE, MINUTE, clock)
        self._pressed = Allowance(PRESSES_A_MINUTE, MINUTE, clock)

    async def handle(self, update: Update) -> None:
        """Answer one update; a failure is logged and, where somebody waits, said."""
        call = call_of(update, self._bot.bot)
        if call is None or not self._is_ours(call):
            return
        preferences = await self._preferences(call)
        translate = translator(preferences.language or interface_language(call.person.language_code))
        reply = await self._while_typing(call, self._reply(call, preferences, translate))
        try:
            if reply is not None:
                await self._courier.deliver(call, reply)
            elif call.query:
                await self._bot.answer_callback_query(call.query)
        except TelegramError as error:
            logger.warning("A reply was not delivered (%s): %s", type(error).__name__, error)

    def _is_ours(self, call: Call) -> bool:
        """In a group a command we do not know is another bot's; in private it deserves an answer."""
        known = not call.command or commands.find(call.command) is not None
        return bool(call.query) or known or call.chat.kind is ChatKind.PRIVATE

    async def _preferences(self, call: Call) -> Preferences:
        try:
            return await self._store.preferences(call.chat.id)
        except StorageError:
            logger.exception("The chat's choices could not be read")
            return Preferences()

    async def _reply(self, call: Call, preferences: Preferences, translate: Translator) -> Reply | None:
        try:
            wait = (self._pressed if call.query else self._typed).take(call.person.id)
            if wait is not None:
                return self._refuse(call, wait, translate)
            action = await self._action(call)
            command = commands.require(action.command)
            request = Request(
                chat=call.chat,
                person=call.person,
                translate=translate,
                now=self._clock(),
                words=call.words,
                parameters=action.parameters,
                pressed=bool(call.query),
                administrator=not command.administrators_only or await self._is_administrator(call),
                preferences=preferences,
                bot=self._bot.username,
            )
            return await commands.answer(command, request, self._store)
        except (StorageError, errors.UserError) as error:
            return errors.word(error, translate, pressed=bool(call.query))
        except Exception:
            logger.exception("The command %r failed", call.command or "(words)")
            return errors.failed(translate, pressed=bool(call.query))

    def _refuse(self, call: Call, wait: timedelta, translate: Translator) -> Reply | None:
        if not call.query and not self._typed.should_tell(call.person.id):
            return None
        return errors.too_many(wait, translate, pressed=bool(call.query))

    async def _action(self, call: Call) -> Action:
        """What is asked for: a command by its name, or what the pressed button was made to mean."""
        if not call.query:
            return Action(call.command or commands.PLAIN_WORDS)
        token, number = parse_data(call.data)
        return await self._store.button(call.chat.id, token, number)

    async def _is_administrator(self, call: Call) -> bool:
        """Ask Telegram each time: rights change, and a button outlives them."""
        if call.chat.kind is ChatKind.PRIVATE or call.standing is Standing.CHAT:
            return True
        if call.standing is Standing.OUTSIDER:
            return False
        try:
            member = await self._bot.get_chat_member(call.chat.id, call.person.id)
        except TelegramError:
            return False
        return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}

    async def _while_typing(self, call: Call, answer: Awaitable[Reply | None]) -> Reply | None:
        """Wait for the answer; if that takes long, show meanwhile that the bot is typing."""
        task = asyncio.ensure_future(answer)
        patience = PATIENCE_SECONDS
        while not (await asyncio.wait({task}, timeout=patience))[0]:
            patience = TYPING_SECONDS
            await self._courier.show_typing(call)
        return task.result()
