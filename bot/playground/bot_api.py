"""The HTTP face of the Bot API: token, method and parameters in; answer and journal line out."""

import hmac
import json
import logging
import re
from functools import partial

from aiohttp import web

from bot.playground import body
from bot.playground.errors import ApiError, bad_request
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


class BotApi:
    """Answers the calls of the one bot that has the token."""

    def __init__(self, state: State, token: str, journal: Journal) -> None:
        self._state = state
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
        """Answer one call, whatever happens, in the Bot API's form, and log it."""
        parameters = Parameters({})
        name = request.match_info["method"]
        try:
            self._check(request.match_info["token"])
            parameters = await body.read(request)
            result = await self._result(name, parameters)
        except ApiError as error:
            status, answer = error.code, error.answer()
        except Exception:  # noqa: BLE001  any fault has to reach the bot as a 500, as Telegram's own do
            _LOG.exception("the playground failed in %s", canonical(name))
            status, answer = 500, ApiError(500, "Internal Server Error").answer()
        else:
            status, answer = 200, {"ok": True, "result": result}
        logged = canonical(name) or (name if _NAME.fullmatch(name) else "unknown")
        self._journal.write(logged, parameters.shown(), status, answer)
        return web.json_response(answer, status=status, dumps=dumps)

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

    async def _result(self, name: str, parameters: Parameters) -> object:
        method = canonical(name)
        if method is None:
            raise _not_found()
        if method not in METHODS:
            raise bad_request(f"the playground does not offer {method}")
        return await METHODS[method](self._state, parameters)

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
