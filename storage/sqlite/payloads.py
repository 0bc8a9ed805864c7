"""Notices as the outbox keeps them: JSON in a column."""

import json

from storage.delivery import NoticeKind
from storage.records import Notice


def payload_of(notice: Notice) -> str:
    """Write a notice."""
    return json.dumps([notice.kind, notice.key, dict(notice.parameters)], ensure_ascii=False)


def notice_of(payload: str) -> Notice:
    """Read a notice."""
    kind, key, parameters = json.loads(payload)
    return Notice(NoticeKind(kind), key, parameters)
