"""Carries a reply to the chat: sends it, or puts it in the place of an earlier message."""

import asyncio
from datetime import timedelta

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.convert import Call, actions_of, keyboard_of
from bot.menus import show_in_chat
from bot.pace import Pace
from handlers.render.html import plain_text
from handlers.reply import Reply
from handlers.request import ChatKind
from storage.store import Store

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNCHANGED = "message is not modified"
UNREADABLE = "can't parse entities"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
LATE = "query is too old"
LONGEST_WAIT_SECONDS = 30.0
"""An answer that may only come later than this is none any more."""


class Courier:
    """Delivers replies to the calls that asked for them."""

    def __init__(self, bot: Bot, store: Store, pace: Pace) -> None:
        self._bot = bot
        self._store = store
        self._pace = pace

    async def deliver(self, call: Call, reply: Reply) -> None:
        """Deliver a reply, and answer the press if it came from one.

        Raises:
            telegram.error.TelegramError: if it could not be delivered.
        """
        try:
            if reply.html:
                await self._write(call, reply)
            if reply.menu:
                await show_in_chat(self._bot, call.chat, reply.menu)
        finally:
            if call.query:
                await self._answer(call, reply)

    async def show_typing(self, call: Call) -> None:
        """Show that an answer is on its way; not being able to is no harm."""
        try:
            await self._bot.send_chat_action(call.chat.id, ChatAction.TYPING, message_thread_id=call.thread)
        except TelegramError:
            return

    async def _write(self, call: Call, reply: Reply) -> None:
        actions = actions_of(reply.buttons)
        token = await self._store.keep_buttons(call.chat.id, actions) if actions else ""
        try:
            message = await self._patiently(call, reply, token, ParseMode.HTML)
        except BadRequest as error:
            if UNREADABLE not in error.message.lower():
                raise
            message = await self._patiently(call, reply, token, None)
        if reply.prompt:
            await self._store.keep_prompt(call.chat.id, message, reply.prompt)

    async def _patiently(self, call: Call, reply: Reply, token: str, mode: str | None) -> int:
        """Place the reply; somebody waits for it, so a refusal for now is waited for once."""
        try:
            return await self._place(call, reply, token, mode)
        except RetryAfter as error:
            wait = error.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            if seconds > LONGEST_WAIT_SECONDS:
                raise
            await asyncio.sleep(seconds)
            return await self._place(call, reply, token, mode)

    async def _place(self, call: Call, reply: Reply, token: str, mode: str | None) -> int:
        """Put a reply where it belongs, and return the message: a press changes its own while that can be."""
        text = reply.html if mode else plain_text(reply.html)
        keyboard = keyboard_of(reply, token)
        try:
            if call.query and not reply.fresh and await self._edit(call, text, mode, keyboard):
                return call.message
            message = await self._bot.send_message(
                call.chat.id,
                text,
                parse_mode=mode,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
                message_thread_id=call.thread,
                reply_parameters=_reply_to(call),
            )
        finally:
            self._pace.answered(call.chat.id)
        return message.message_id

    async def _edit(
        self, call: Call, text: str, mode: str | None, keyboard: InlineKeyboardMarkup | None
    ) -> bool:
        """Change the message; False if it is gone."""
        try:
            await self._bot.edit_message_text(
                text,
                chat_id=call.chat.id,
                message_id=call.message,
                parse_mode=mode,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            reason = error.message.lower()
            if any(gone in reason for gone in GONE):
                return False
            if UNCHANGED not in reason:
                raise
        return True

    async def _answer(self, call: Call, reply: Reply) -> None:
        """Every press is answered; one answered too late has been seen to all the same."""
        try:
            await self._bot.answer_callback_query(
                call.query, text=reply.notice or None, url=reply.link or None
            )
        except BadRequest as error:
            if LATE not in error.message.lower():
                raise


def _reply_to(call: Call) -> ReplyParameters | None:
    """In a group the answer hangs on the question, so that a busy chat sees what it belongs to."""
    if call.chat.kind is ChatKind.PRIVATE or call.query or not call.message:
        return None
    return ReplyParameters(call.message, allow_sending_without_reply=True)
