"""The HTTP face of the Bot API: token, method and parameters in; answer and journal line out."""

import hmac
import json
import logging
import re
from dataclasses import dataclass, field
from functools import partial

from aiohttp import web

from bot.playground import body, disturbances
from bot.playground.disturbances import Answer
from bot.playground.errors import ApiError, bad_request
from bot.playground.faults import ActiveFault, Fault
from bot.playground.journal import Journal
from bot.playground.methods import METHODS, canonical
from bot.playground.parameters import Parameters
from bot.playground.state import State

_LOG = logging.getLogger(__name__)
_NAME = re.compile(r"[A-Za-z]{1,64}")
_NOT_TELEGRAM = (
    "Unauthorized: this is a playground on somebody's own computer, not Telegram; "
    "it takes only its own throwaway token, and a real token must not be sent here"
)

dumps = partial(json.dumps, ensure_ascii=False)


@dataclass(slots=True)
class _Call:
    """A call while it is served: the name it came under, its parameters, and the fault that strikes it."""

    name: str
    parameters: Parameters = field(default_factory=lambda: Parameters({}))
    active: ActiveFault | None = None

    @property
    def fault(self) -> Fault | None:
        return None if self.active is None else self.active.fault


class BotApi:
    """Answers the calls of the one bot that has the token."""

    def __init__(self, state: State, token: str, journal: Journal) -> None:
        self._state = state
        self._faults = state.faults
        self._token = token
        self._journal = journal

    def routes(self) -> list[web.RouteDef]:
        """Give the routes of methods and of files (Bot API, "Making requests" and "getFile")."""
        return [
            web.get("/bot{token}/{method}", self.call, allow_head=False),
            web.post("/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.file, allow_head=False),
        ]

    async def call(self, request: web.Request) -> web.Response:
        """Answer one call, whatever happens, in the Bot API's form or as a fault has it, and log it."""
        call = _Call(request.match_info["method"])
        try:
            self._check(request.match_info["token"])
            call.parameters = await body.read(request)
            call.active = self._faults.strike(call.name, call.parameters.integer("chat_id"))
            answer = await self._answer(call)
        except ApiError as error:
            answer = Answer.refusing(error)
        except Exception:  # noqa: BLE001  any failure has to reach the bot as a 500, as Telegram's own do
            _LOG.exception("the playground failed in %s", canonical(call.name))
            answer = Answer.refusing(ApiError(500, "Internal Server Error"))
        self._log(call, answer)
        return await disturbances.response(request, call.fault, answer, self._faults.closing)

    async def file(self, request: web.Request) -> web.Response:
        """Give the content of a file by the path that getFile answered."""
        try:
            self._check(request.match_info["token"])
            stored = self._state.files.by_path(request.match_info["path"])
            if stored is None:
                raise _not_found()
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code, dumps=dumps)
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _answer(self, call: _Call) -> Answer | None:
        """Do what a call asks for; None where its fault prevents that."""
        if not await disturbances.lets_through(call.fault, self._faults.closing):
            return None
        result = await self._result(call)
        return Answer(200, {"ok": True, "result": result})

    async def _result(self, call: _Call) -> object:
        method = canonical(call.name)
        if method is None:
            raise _not_found()
        if method not in METHODS:
            raise bad_request(f"the playground does not offer {method}")
        result = await METHODS[method](self._state, call.parameters)
        if method == "getUpdates" and isinstance(result, list) and call.active is None:
            call.active = self._faults.strike_batch(len(result))
            return disturbances.batch(call.fault, result)
        return result

    def _log(self, call: _Call, answer: Answer | None) -> None:
        name = canonical(call.name) or (call.name if _NAME.fullmatch(call.name) else "unknown")
        self._journal.write(
            name,
            call.parameters.shown(),
            disturbances.visible_status(call.fault, answer),
            None if answer is None else answer.content,
            None if call.active is None else call.active.mark(),
        )

    def _check(self, token: str) -> None:
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            raise ApiError(401, _NOT_TELEGRAM)


def _not_found() -> ApiError:
    return ApiError(404, "Not Found")


def refusal(path: str, status: int, sentence: str) -> web.Response:
    """Word an HTTP refusal in the form that the path's kind of client reads."""
    to_bot = path.startswith(("/bot", "/file/bot"))
    answer = ApiError(status, sentence).answer() if to_bot else {"error": sentence}
    return web.json_response(answer, status=status, dumps=dumps)
