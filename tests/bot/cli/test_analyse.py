"""`jarchi analyse` shows what words are to the index, one object a line."""

import io
import json
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

Jarchi = Callable[..., Any]


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_each_line_gives_its_tokens_with_offsets(jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "Қалаларда көмір\n\nкөмірдің\n".encode())
    outcome = jarchi("analyse", "--language", "kk")
    first, empty, last = (json.loads(line)["tokens"] for line in outcome.out.splitlines())
    assert [(token["text"], token["start"], token["end"]) for token in first] == [
        ("Қалаларда", 0, 9),
        ("көмір", 10, 15),
    ]
    assert empty == []
    assert last[0]["term"] == first[1]["term"]


def test_bytes_that_are_no_text_do_not_stop_it(jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"\xff\xfe coal\n\x00\n")
    outcome = jarchi("analyse", "--language", "en")
    assert outcome.status == 0
    assert len(outcome.out.splitlines()) == 2
