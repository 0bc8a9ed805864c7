"""The parameters of an HTTP request to the Bot API, from its query and its body in any encoding."""

import json
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, hdrs, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.playground.errors import ApiError, bad_request
from bot.playground.parameters import Parameters, Upload

LARGEST_TEXT_BODY = 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
_MOST_PARTS = 100


async def read(request: web.Request) -> Parameters:
    """Read all parameters; those of the body win over those of the query.

    Raises:
        ApiError: 400 for a body that cannot be read, 413 for one over 1 MB (50 MB with files), 415 for an
            unknown encoding.
    """
    texts: dict[str, str] = dict(request.query)
    uploads: dict[str, Upload] = {}
    kind = request.content_type
    if kind.startswith("multipart/"):
        await _multipart(request, texts, uploads)
    elif kind == "application/json":
        texts.update(_json(await limited(request)))
    elif kind == "application/x-www-form-urlencoded":
        texts.update(_form(await limited(request)))
    elif await limited(request):
        raise ApiError(415, "Unsupported Media Type: unsupported content type")
    _check_encoding([*texts, *texts.values()])
    return Parameters(texts, uploads)


async def limited(request: web.Request) -> bytes:
    """Read a body of up to 1 MB.

    Raises:
        ApiError: 413 for a longer one.
    """
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST_TEXT_BODY:
            raise _too_large()
    return bytes(body)


def _json(body: bytes) -> Mapping[str, str]:
    if not body.strip():
        return {}
    try:
        decoded: object = json.loads(body)
    except (ValueError, RecursionError):
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(decoded, dict):
        raise bad_request("request JSON must be an Object")
    return {name: _as_text(value) for name, value in decoded.items() if value is not None}


def _as_text(value: object) -> str:
    """Serialise what is not a text already, as other encodings send it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _form(body: bytes) -> Mapping[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except ValueError:
        raise _badly_encoded() from None


async def _multipart(request: web.Request, texts: dict[str, str], uploads: dict[str, Upload]) -> None:
    remaining = LARGEST_UPLOAD
    try:
        reader = await request.multipart()
        async for part in reader:
            if not isinstance(part, BodyPartReader) or len(texts) + len(uploads) >= _MOST_PARTS:
                raise bad_request("can't parse multipart body")
            content = await _part(part, remaining)
            remaining -= len(content)
            if part.filename is None:
                texts[part.name or ""] = content.decode()
            else:
                kind = part.headers.get(hdrs.CONTENT_TYPE, "application/octet-stream")
                uploads[part.name or ""] = Upload(part.filename, kind, content)
    except UnicodeDecodeError:
        raise _badly_encoded() from None
    except (ValueError, RuntimeError, AssertionError, BadHttpMessage):
        raise bad_request("can't parse multipart body") from None


async def _part(part: BodyPartReader, most: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > most:
            raise _too_large()
    return bytes(content)


def _check_encoding(texts: Iterable[str]) -> None:
    try:
        for text in texts:
            text.encode()
    except UnicodeEncodeError:
        raise _badly_encoded() from None


def _badly_encoded() -> ApiError:
    return bad_request("strings must be encoded in UTF-8")


def _too_large() -> ApiError:
    return ApiError(413, "Request Entity Too Large")
