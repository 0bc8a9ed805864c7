"""Carries a reply to the chat: sends it, or puts it in the place of an earlier message."""

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.convert import Call, actions_of, keyboard_of
from bot.menus import show_in_chat
from handlers.render.html import plain_text
from handlers.reply import Reply
from handlers.request import ChatKind
from storage.store import Store

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNCHANGED = "message is not modified"
UNREADABLE = "can't parse entities"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
LATE = "query is too old"


class Courier:
    """Delivers replies to the calls that asked for them."""

    def __init__(self, bot: Bot, store: Store) -> None:
        self._bot = bot
        self._store = store

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
                await self._answer(call, reply.notice)

    async def show_typing(self, call: Call) -> None:
        """Show that an answer is on its way; not being able to is no harm."""
        try:
            await self._bot.send_chat_action(call.chat.id, ChatAction.TYPING, message_thread_id=call.thread)
        except TelegramError:
            return

    async def _write(self, call: Call, reply: Reply) -> None:
        actions = actions_of(reply.buttons)
        token = await self._store.keep_buttons(call.chat.id, actions) if actions else ""
        keyboard = keyboard_of(reply, token)
        try:
            await self._place(call, reply, reply.html, ParseMode.HTML, keyboard)
        except BadRequest as error:
            if UNREADABLE not in error.message.lower():
                raise
            await self._place(call, reply, plain_text(reply.html), None, keyboard)

    async def _place(
        self, call: Call, reply: Reply, text: str, mode: str | None, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """A press changes its own message, as long as that can be changed."""
        if call.query and not reply.fresh and await self._edit(call, text, mode, keyboard):
            return
        await self._bot.send_message(
            call.chat.id,
            text,
            parse_mode=mode,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            message_thread_id=call.thread,
            reply_parameters=_reply_to(call),
        )

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

    async def _answer(self, call: Call, notice: str) -> None:
        """Every press is answered; one answered too late has been seen to all the same."""
        try:
            await self._bot.answer_callback_query(call.query, text=notice or None)
        except BadRequest as error:
            if LATE not in error.message.lower():
                raise


def _reply_to(call: Call) -> ReplyParameters | None:
    """In a group the answer hangs on the question, so that a busy chat sees what it belongs to."""
    if call.chat.kind is ChatKind.PRIVATE or call.query or not call.message:
        return None
    return ReplyParameters(call.message, allow_sending_without_reply=True)
