"""What the errors of the HTTP client mean for who wanted something fetched."""

import ssl
from collections.abc import Callable

import aiohttp

from bot.web.addresses import AddressError
from bot.web.connections import ClosedAddressError
from bot.web.fetched import FetchError
from storage.obstacle import Obstacle


def failure_of(error: Exception) -> FetchError:
    """Word an error of a fetch; the first kind that fits decides.

    No text of the host's own is taken over: it may say anything.
    """
    for kinds, word in MEANINGS:
        if isinstance(error, kinds):
            return word(error)
    return FetchError(Obstacle.SERVER, type(error).__name__)


def _of_address(error: Exception) -> FetchError:
    return FetchError(Obstacle.ADDRESS, str(error))


def _of_value(_: Exception) -> FetchError:
    return FetchError(Obstacle.ADDRESS, "not a web address")


def _of_name(error: Exception) -> FetchError:
    return (
        FetchError(Obstacle.ADDRESS, str(error.__cause__)) if _is_closed(error) else FetchError(Obstacle.NAME)
    )


def _of_connection(error: Exception) -> FetchError:
    if _is_closed(error):
        return FetchError(Obstacle.ADDRESS, str(error.__cause__))
    reason = getattr(error.__cause__ or error, "strerror", None)
    return FetchError(Obstacle.REFUSED, reason if isinstance(reason, str) else "")


def _of_certificate(error: Exception) -> FetchError:
    """OpenSSL words what is wrong with a certificate, such as `certificate has expired`."""
    reason = getattr(error.__cause__ or error, "verify_message", "")
    return FetchError(Obstacle.TLS, str(reason))


def _of_time(_: Exception) -> FetchError:
    return FetchError(Obstacle.TIMEOUT)


def _of_break(_: Exception) -> FetchError:
    return FetchError(Obstacle.REFUSED, "it breaks the connection off")


def _of_nonsense(_: Exception) -> FetchError:
    return FetchError(Obstacle.SERVER, "its answer is no HTTP")


def _is_closed(error: Exception) -> bool:
    return isinstance(error.__cause__, ClosedAddressError)


Kinds = type[Exception] | tuple[type[Exception], ...]
MEANINGS: tuple[tuple[Kinds, Callable[[Exception], FetchError]], ...] = (
    (AddressError, _of_address),
    (TimeoutError, _of_time),
    ((aiohttp.ClientConnectorCertificateError, aiohttp.ClientSSLError, ssl.SSLError), _of_certificate),
    (aiohttp.ClientConnectorDNSError, _of_name),
    (aiohttp.ClientConnectorError, _of_connection),
    ((aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, OSError), _of_break),
    (aiohttp.ClientResponseError, _of_nonsense),
    (ValueError, _of_value),
)
