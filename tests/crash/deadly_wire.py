"""The real transport, on which a program can die."""

import asyncio
import json
from typing import Any

from telegram._utils.defaultvalue import DefaultValue

from bot.transport import AiohttpRequest
from tests.crash.points import Death, Point, strike

READ_SECONDS = 0.8
"""How long an answer is waited for; a hanging call must end long before a lease does."""
BEFORE = {"sendMessage": Point.SEND_BEFORE, "editMessageText": Point.EDIT_BEFORE}
ANSWERED = {"sendMessage": Point.SEND_ANSWERED, "editMessageText": Point.EDIT_ANSWERED}
UNDER_WAY_SECONDS = 0.004
"""How long after its start a request is surely written and, on loopback, rarely answered."""


class DeadlyRequest(AiohttpRequest):
    """A transport with points before, during and after a request; it is impatient as well."""

    def __init__(self, death: Death, connections: int = 64) -> None:
        super().__init__(connections)
        self._death = death

    async def do_request(self, url: str, method: str, *args: Any, **options: Any) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if isinstance(options.get("read_timeout"), DefaultValue):
            options["read_timeout"] = READ_SECONDS
        if name in BEFORE:
            self._death.at(BEFORE[name])
            if self._death.waits_at(Point.SEND_UNDER_WAY):
                asyncio.get_running_loop().call_later(UNDER_WAY_SECONDS, strike)
        status, body = await super().do_request(url, method, *args, **options)
        if name in ANSWERED and status == 200 and _is_ok(body):
            self._death.at(ANSWERED[name])
        return status, body


def _is_ok(body: bytes) -> bool:
    try:
        return bool(json.loads(body)["ok"])
    except ValueError:
        return False
