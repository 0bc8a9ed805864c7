"""From an update to a handler's reply in the chat: the one road of every command."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta

from telegram import Bot, Update
from telegram.error import BadRequest, TelegramError

from bot.allowance import Allowance
from bot.convert import Call, Standing, call_of, parse_data, standing_of
from bot.courier import Courier
from bot.occurrences import note_of
from bot.pace import Pace
from bot.posts import take_in
from bot.shown import shown_by
from handlers import commands, errors
from handlers.gathering import Gatherer, GatheringError
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

HANDED_IN = Action(commands.HANDED_IN, {"message": 1})
"""What a message that is a document asks for."""

logger = logging.getLogger(__name__)


class Dispatcher:
    """Answers updates: finds the command, asks its handler, hands the reply to the courier."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        clock: Callable[[], datetime],
        pace: Pace,
        operators: Collection[int] = (),
        gatherer: Gatherer | None = None,
    ) -> None:
        self._bot = bot
        self._gatherer = gatherer
        self._store = store
        self._clock = clock
        self._operators = frozenset(operators)
        self._courier = Courier(bot, store, pace)
        self._typed = Allowance(COMMANDS_A_MINUTE, MINUTE, clock)
        self._pressed = Allowance(PRESSES_A_MINUTE, MINUTE, clock)

    async def handle(self, update: Update) -> None:
        """Answer one update; a failure is logged and, where somebody waits, said."""
        await self._note(update)
        call = call_of(update, self._bot.bot)
        if call is None or not await self._is_ours(call):
            await self._take_in(update)
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

    async def _note(self, update: Update) -> None:
        """Write down what happened to the chat itself."""
        note = note_of(update)
        if note is None:
            return
        try:
            await note(self._store.chats)
        except StorageError:
            logger.exception("What happened to a chat could not be written down")
        self._store.outbox.stir()

    async def _take_in(self, update: Update) -> None:
        """What a channel says to its readers may be an article."""
        post = update.channel_post or update.edited_channel_post
        if post is None:
            return
        try:
            await take_in(post, self._bot.bot, self._store)
        except StorageError:
            logger.exception("A post of a channel could not be stored")

    async def _is_ours(self, call: Call) -> bool:
        """In a group a command we do not know is another bot's; in private it deserves an answer.

        In a channel words are for its readers, unless they answer a question of ours.
        """
        if call.query or call.joined or call.chat.kind is ChatKind.PRIVATE:
            return True
        if call.command:
            return commands.find(call.command) is not None
        return call.chat.kind is ChatKind.GROUP or await self._question(call) is not None

    async def _preferences(self, call: Call) -> Preferences:
        try:
            return await self._store.preferences(call.chat.id)
        except StorageError:
            logger.exception("The chat's choices could not be read")
            return Preferences()

    async def _reply(self, call: Call, preferences: Preferences, translate: Translator) -> Reply | None:
        try:
            wait = self._allowance(call).take(call.person.id)
            if wait is not None:
                return self._refuse(call, wait, translate)
            action = await self._action(call)
            command = commands.require(action.command)
            is_judged = commands.is_judged(command.right, call.chat.kind)
            standing = await self._standing(call) if is_judged else Standing.ADMINISTRATOR
            request = Request(
                chat=call.chat,
                person=call.person,
                translate=translate,
                now=self._clock(),
                words=call.words,
                parameters=action.parameters,
                pressed=bool(call.query),
                thread=call.thread,
                operator=call.person.id in self._operators,
                administrator=standing is Standing.ADMINISTRATOR,
                member=standing is not Standing.OUTSIDER,
                preferences=preferences,
                bot=self._bot.username,
                gatherer=self._gatherer,
                post=call.post,
                attachment=call.attachment,
            )
            return await commands.answer(command, request, self._store)
        except (StorageError, GatheringError, errors.UserError) as error:
            return errors.word(error, translate, pressed=bool(call.query))
        except Exception:
            logger.exception("The command %r failed", call.command or "(words)")
            return errors.failed(translate, pressed=bool(call.query))

    def _allowance(self, call: Call) -> Allowance:
        """Operators hand in many posts at once, as fast as others press buttons."""
        hands_in = call.is_document and call.person.id in self._operators
        return self._pressed if call.query or hands_in else self._typed

    def _refuse(self, call: Call, wait: timedelta, translate: Translator) -> Reply | None:
        if not call.query and not self._allowance(call).should_tell(call.person.id):
            return None
        return errors.too_many(wait, translate, pressed=bool(call.query))

    async def _action(self, call: Call) -> Action:
        """What is asked for: a command by its name, or what the pressed button was made to mean."""
        if not call.query:
            return await self._typed_action(call)
        token, number = parse_data(call.data)
        return await self._store.button(call.chat.id, token, number)

    async def _typed_action(self, call: Call) -> Action:
        """Words are sought, unless they answer a question of ours or are the address of a page."""
        if call.command:
            return await self._command(call)
        if call.is_document:
            return HANDED_IN
        question = await self._question(call)
        is_page = call.is_address and call.chat.kind is ChatKind.PRIVATE
        return question or (HANDED_IN if is_page else Action(commands.PLAIN_WORDS))

    async def _command(self, call: Call) -> Action:
        """Some commands are about the article in the message that they answer."""
        if call.joined:
            return Action(call.command, {"joined": 1})
        is_about_one = call.command in commands.ON_ARTICLES
        article = await shown_by(call.offers, call.chat.id, self._store) if is_about_one else None
        return Action(call.command, {} if article is None else {"article": article})

    async def _question(self, call: Call) -> Action | None:
        """Look up what words in answer to a message of ours are for."""
        if call.answered is None:
            return None
        return await self._store.prompt(call.chat.id, call.answered)

    async def _standing(self, call: Call) -> Standing:
        """Ask Telegram each time: rights change, and a button outlives them."""
        if call.chat.kind is ChatKind.PRIVATE:
            return Standing.ADMINISTRATOR
        if call.standing is not Standing.PERSON:
            return call.standing
        try:
            return standing_of(await self._bot.get_chat_member(call.chat.id, call.person.id))
        except BadRequest:
            return await self._standing_of_administrators(call)
        except TelegramError:
            return Standing.OUTSIDER

    async def _standing_of_administrators(self, call: Call) -> Standing:
        """Ask for all administrators: a group may hide its members from a bot that is none, never these."""
        try:
            administrators = await self._bot.get_chat_administrators(call.chat.id)
        except TelegramError:
            return Standing.OUTSIDER
        is_one = any(one.user.id == call.person.id for one in administrators)
        return Standing.ADMINISTRATOR if is_one else Standing.OUTSIDER

    async def _while_typing(self, call: Call, answer: Awaitable[Reply | None]) -> Reply | None:
        """Wait for the answer; if that takes long, show meanwhile that the bot is typing."""
        task = asyncio.ensure_future(answer)
        patience = PATIENCE_SECONDS
        while not (await asyncio.wait({task}, timeout=patience))[0]:
            patience = TYPING_SECONDS
            await self._courier.show_typing(call)
        return task.result()
