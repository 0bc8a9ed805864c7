"""Photos and documents: sending, and fetching what was sent."""

from bot.playground import pictures
from bot.playground.api_types import Json
from bot.playground.errors import bad_request
from bot.playground.files import StoredFile
from bot.playground.methods import texts
from bot.playground.methods.messages import send
from bot.playground.parameters import Parameters
from bot.playground.state import State

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_SIDES = 10_000
LARGEST_RATIO = 20


async def send_photo(state: State, parameters: Parameters) -> Json:
    """Bot API: sendPhoto."""
    caption = texts.caption(state, parameters)
    stored = _file(state, parameters, "photo")
    width, height = pictures.size(stored.content) or (0, 0)
    size = {**stored.shared(), "width": width, "height": height}
    content: Json = {"photo": [size]}
    if caption.text:
        content.update(caption.content("caption", "caption_entities"))
    return send(state, parameters, content, "photos")


async def send_document(state: State, parameters: Parameters) -> Json:
    """Bot API: sendDocument."""
    caption = texts.caption(state, parameters)
    content: Json = {"document": _file(state, parameters, "document").document()}
    if caption.text:
        content.update(caption.content("caption", "caption_entities"))
    return send(state, parameters, content, "documents")


async def get_file(state: State, parameters: Parameters) -> Json:
    """Bot API: getFile."""
    if "file_id" not in parameters:
        raise bad_request("file_id not specified")
    stored = state.files.by_id(parameters.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**stored.shared(), "file_path": stored.path}


def _file(state: State, parameters: Parameters, kind: str) -> StoredFile:
    """Keep the uploaded file, or find the one sent before under the given file_id."""
    upload = parameters.upload(kind)
    text = parameters.text(kind)
    if upload is None:
        return _known_file(state, text, kind)
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        _check_picture(upload.content)
    return state.files.keep(kind, upload)


def _known_file(state: State, text: str, kind: str) -> StoredFile:
    if not text:
        raise bad_request(f"there is no {kind} in the request")
    if text.lower().startswith(("http://", "https://")):
        # The playground reaches no network: for the bot that is an address that cannot be fetched.
        raise bad_request("failed to get HTTP URL content")
    stored = state.files.by_id(text)
    if stored is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def _check_picture(content: bytes) -> None:
    if len(content) > LARGEST_PHOTO:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; "
            f"the maximum size is {LARGEST_PHOTO} bytes"
        )
    sides = pictures.size(content)
    if sides is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(sides) > LARGEST_SIDES or max(sides) > LARGEST_RATIO * min(sides):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
