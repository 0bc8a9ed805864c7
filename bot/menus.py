"""What Telegram shows of the bot before anybody writes to it: command menus and descriptions."""

import asyncio
import logging

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from handlers import commands
from handlers.commands import Scope
from handlers.i18n import translator
from handlers.request import Chat, ChatKind
from storage.model import Language

SCOPES: dict[Scope, BotCommandScope] = {
    Scope.PRIVATE: BotCommandScopeAllPrivateChats(),
    Scope.GROUP: BotCommandScopeAllGroupChats(),
    Scope.ADMINISTRATORS: BotCommandScopeAllChatAdministrators(),
}
CODES = {
    Language.KAZAKH: "kk",
    Language.UZBEK: "uz",
    Language.RUSSIAN: "ru",
    Language.ENGLISH: "",
}
"""Telegram's codes have two letters, so Uzbek has one script there; no code stands for everybody else."""

logger = logging.getLogger(__name__)


async def register(bot: Bot) -> None:
    """Register menus and descriptions in every language; a failure is logged, the bot works without them."""
    calls = [
        *(_set_menu(bot, scope, language) for scope in Scope for language in CODES),
        *(_describe(bot, language) for language in CODES),
    ]
    for outcome in await asyncio.gather(*calls, return_exceptions=True):
        if isinstance(outcome, TelegramError):
            logger.warning("A menu or description was not registered: %s", outcome)
        elif isinstance(outcome, BaseException):
            raise outcome


async def show_in_chat(bot: Bot, chat: Chat, language: Language) -> None:
    """Show one chat its menu in the language chosen there, whatever its members' Telegram is set to."""
    scope = Scope.PRIVATE if chat.kind is ChatKind.PRIVATE else Scope.GROUP
    await bot.set_my_commands(_commands(scope, language), scope=BotCommandScopeChat(chat.id))


async def _set_menu(bot: Bot, scope: Scope, language: Language) -> None:
    menu = _commands(scope, language)
    await bot.set_my_commands(menu, scope=SCOPES[scope], language_code=CODES[language])
    if scope is Scope.PRIVATE:
        await bot.set_my_commands(menu, scope=BotCommandScopeDefault(), language_code=CODES[language])


async def _describe(bot: Bot, language: Language) -> None:
    translate = translator(language)
    code = CODES[language]
    await bot.set_my_description(translate.plain("bot-description"), language_code=code)
    await bot.set_my_short_description(translate.plain("bot-short-description"), language_code=code)


def _commands(scope: Scope, language: Language) -> list[BotCommand]:
    return [BotCommand(name, summary) for name, summary in commands.menu(scope, translator(language))]
