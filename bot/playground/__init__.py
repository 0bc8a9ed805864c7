"""A stand-in for Telegram on this computer: the Bot API over HTTP, a small world, and a chat page."""

from bot.playground.errors import PortTakenError
from bot.playground.server import Playground

__all__ = ["Playground", "PortTakenError"]
