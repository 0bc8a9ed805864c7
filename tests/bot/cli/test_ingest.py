"""`jarchi ingest` stores what it can read, names what it cannot, and changes nothing the second time."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

Jarchi = Callable[..., Any]


def folder_with(tmp_path: Path, **files: str | bytes) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


ARTICLE = """---
title: Көмір туралы
language: kk
published: 2025-11-12
source: Kazinform
---
Көмір өндірісі өсті.
"""


def test_a_folder_is_read_and_counted(jarchi: Jarchi, tmp_path: Path) -> None:
    outcome = jarchi("ingest", folder_with(tmp_path, one__md=ARTICLE))
    assert outcome.status == 0
    assert outcome.out == "1 added, 0 updated, 0 unchanged, 0 failed.\n"


def test_reading_twice_changes_nothing_and_a_changed_text_updates(jarchi: Jarchi, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, one__md=ARTICLE)
    jarchi("ingest", folder)
    assert jarchi("ingest", folder).out == "0 added, 0 updated, 1 unchanged, 0 failed.\n"
    (folder / "one.md").write_text(ARTICLE.replace("өсті", "азайды"), encoding="utf-8")
    assert jarchi("ingest", folder).out == "0 added, 1 updated, 0 unchanged, 0 failed.\n"
    assert json.loads(jarchi("search", "--json", "азайды").out)["hits"]
    assert "has all the words" in jarchi("search", "өсті көмір").out


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(jarchi: Jarchi, tmp_path: Path) -> None:
    outcome = jarchi("ingest", folder_with(tmp_path, bad__txt=b"\x00\x01\x02", good__md=ARTICLE))
    assert outcome.status == 1
    assert "1 added" in outcome.out
    assert re.fullmatch(r"jarchi: .*bad\.txt: .+\n", outcome.err)
    assert "Traceback" not in outcome.err


def test_for_scripts_there_is_one_object_a_document(jarchi: Jarchi, tmp_path: Path) -> None:
    outcome = jarchi("ingest", "--json", folder_with(tmp_path, bad__txt=b"\x00", good__md=ARTICLE))
    bad, good = map(json.loads, outcome.out.splitlines())
    assert bad.keys() == {"key", "error"}
    assert good.pop("id") > 0
    assert good == {
        "key": "good.md",
        "change": "added",
        "title": "Көмір туралы",
        "language": "kk",
        "published": "2025-11-12",
        "source": "Kazinform",
    }


def test_a_folder_without_documents_is_told(jarchi: Jarchi, tmp_path: Path) -> None:
    outcome = jarchi("ingest", folder_with(tmp_path))
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def test_a_path_that_is_not_there_is_told(jarchi: Jarchi) -> None:
    outcome = jarchi("ingest", "nowhere")
    assert outcome.status == 1
    assert "nowhere" in outcome.err


def test_a_file_that_is_no_database_is_left_alone(jarchi: Jarchi, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friend, this is no database at all.\n" * 100)
    before = letter.read_bytes()
    outcome = jarchi("ingest", folder_with(tmp_path, one__md=ARTICLE), "--database", letter)
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "letter.txt" in outcome.err
    assert letter.read_bytes() == before


def test_more_documents_than_a_batch_are_all_stored(jarchi: Jarchi, tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    rows = [json.dumps({"key": f"k{n}", "text": f"Report number {n} on coal."}) for n in range(450)]
    lines.write_text("\n".join(rows), encoding="utf-8")
    assert jarchi("ingest", lines).out.startswith("450 added")
