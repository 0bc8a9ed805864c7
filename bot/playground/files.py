"""Files that the bot and people have uploaded, kept in memory until the playground stops."""

import secrets
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.playground.api_types import Json
from bot.playground.parameters import Upload

_PREFIXES = {"photo": "AgACAg", "document": "BQACAg"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file: its kind is "photo" or "document", its path is what getFile answers."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    content_type: str
    content: bytes

    def shared(self) -> Json:
        """Give the fields that the Bot API's File, PhotoSize and Document have in common."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def document(self) -> Json:
        """Give the Bot API's Document."""
        return {**self.shared(), "file_name": self.name, "mime_type": self.content_type}


class FileStore:
    """Uploaded files by id and by path."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._paths: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Keep an upload as a photo or document and give it its ids and path."""
        name = PurePosixPath(upload.name.replace("\\", "/")).name or "file"
        ending = PurePosixPath(name).suffix.lower()
        stored = StoredFile(
            id=_PREFIXES[kind] + secrets.token_urlsafe(40),
            unique_id="AQAD" + secrets.token_urlsafe(9),
            kind=kind,
            path=f"{kind}s/file_{len(self._files)}{ending if ending.isascii() else ''}",
            name=name,
            content_type=upload.content_type,
            content=upload.content,
        )
        self._files[stored.id] = stored
        self._paths[stored.path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Give the file with this id, None when there is none."""
        return self._files.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Give the file with this path, None when there is none."""
        return self._paths.get(path)
