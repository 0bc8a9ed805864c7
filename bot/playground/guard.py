"""What may talk to the playground: programs on this computer and its own page, never another site's page.

A page of any site can send requests to 127.0.0.1, and can give its own name that address (DNS rebinding).
So the Host must be the playground's, and whatever a browser says of where a request comes from must be too.
Whatever changes something, and everything under /control/, also needs the key that the page is given.
"""

import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

from bot.playground.bot_api import refusal
from bot.playground.errors import ApiError, WorldError

_LOG = logging.getLogger(__name__)

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
UPLOAD = "/page/upload"
_UPLOAD_KIND = "multipart/form-data"
_OWN_SITE = frozenset({"", "none", "same-origin"})


class Guard:
    """Checks every request before it is handled; `port` is set once the address is open."""

    def __init__(self) -> None:
        self.port = 0
        self.key = secrets.token_urlsafe(24)

    @web.middleware
    async def check(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Refuse what comes from elsewhere, and word every refusal of the handlers."""
        refused = self._refusal(request)
        if refused is not None:
            return refusal(request.path, *refused)
        try:
            return await handler(request)
        except WorldError as error:
            return refusal(request.path, 400, str(error))
        except ApiError as error:
            return refusal(request.path, error.code, error.description)
        except web.HTTPException as error:
            return refusal(request.path, error.status, error.reason)
        except Exception:  # noqa: BLE001  the page has to get a sentence, the log the traceback
            _LOG.exception("the playground failed")
            return refusal(request.path, 500, "The playground failed; its log says why.")

    async def protect(self, request: web.Request, response: web.StreamResponse) -> None:  # noqa: ARG002  signal
        """Add to every response the headers that keep other sites' pages out and scripts of the page in."""
        response.headers.update(_HEADERS)

    def _refusal(self, request: web.Request) -> tuple[int, str] | None:
        host = request.headers.get("Host", "").lower()
        if host not in {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}:
            return 421, f"The playground answers only as 127.0.0.1:{self.port} or localhost:{self.port}."
        if not self._of_own_site(request, f"http://{host}"):
            return 403, "The playground does not answer pages of other sites."
        if request.path.startswith("/bot"):
            return None  # those have their token
        if request.method == "POST" or request.path.startswith("/control/"):
            return self._key_refusal(request, f"http://{host}")
        return None

    def _of_own_site(self, request: web.Request, own: str) -> bool:
        if request.path == "/" and request.method == "GET":
            return True  # following a link to the page from elsewhere shows it and does nothing
        origin, referer = request.headers.get("Origin", own), request.headers.get("Referer", own)
        site = request.headers.get("Sec-Fetch-Site", "")
        return origin == own and (referer == own or referer.startswith(f"{own}/")) and site in _OWN_SITE

    def _key_refusal(self, request: web.Request, own: str) -> tuple[int, str] | None:
        bearer = request.headers.get(hdrs.AUTHORIZATION, "")
        if bearer:
            # A page of another site cannot send this header, so it needs no origin.
            if not self._is_key(bearer.removeprefix("Bearer ")):
                return 403, "This is not the playground's key."
        elif request.method != "GET" and request.headers.get("Origin") != own:
            return 403, "This works only from the playground's own page."
        elif not self._is_key(request.headers.get("X-Page-Key", "")):
            return 403, "The page is from an earlier start of the playground: reload it."
        kind = _UPLOAD_KIND if request.path == UPLOAD else "application/json"
        if request.method == "POST" and request.content_type != kind:
            return 415, f"The body has to be {kind}."
        return None

    def _is_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self.key.encode())
