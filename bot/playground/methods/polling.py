"""Receiving updates by long polling; webhooks are always off."""

import json

from bot.playground.api_types import Json
from bot.playground.parameters import Parameters
from bot.playground.state import State
from bot.playground.updates import LARGEST_BATCH

LONGEST_POLL_SECONDS = 50


async def get_updates(state: State, parameters: Parameters) -> list[Json]:
    """Bot API: getUpdates."""
    allowed = _allowed_updates(parameters)
    if allowed is not None:
        state.updates.allowed = allowed
    return await state.updates.poll(
        offset=parameters.integer("offset"),
        limit=min(max(parameters.integer("limit", LARGEST_BATCH), 1), LARGEST_BATCH),
        timeout=min(max(parameters.integer("timeout"), 0), LONGEST_POLL_SECONDS),
    )


async def delete_webhook(state: State, parameters: Parameters) -> bool:
    """Bot API: deleteWebhook."""
    if parameters.flag("drop_pending_updates"):
        state.updates.clear()
    return True


async def get_webhook_info(state: State, parameters: Parameters) -> Json:  # noqa: ARG001  the common form
    """Bot API: getWebhookInfo."""
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": state.updates.pending(),
    }
    if state.updates.allowed:
        info["allowed_updates"] = state.updates.allowed
    return info


def _allowed_updates(parameters: Parameters) -> list[str] | None:
    """Read the kinds that the bot wants; None, as for Telegram, when they are absent or unreadable."""
    try:
        value = json.loads(parameters.text("allowed_updates") or "null")
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, list):
        return None
    return [kind for kind in value if isinstance(kind, str)]
