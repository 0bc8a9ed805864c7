"""`jarchi search` answers people with text and scripts with one object a query."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Jarchi = Callable[..., Any]
ROWS = [
    {
        "key": "kk",
        "text": "Көмір өндірісі былтыр өсті.",
        "title": "Көмір",
        "language": "kk",
        "source": "Kazinform",
    },
    {
        "key": "en",
        "text": "Coal output grew last year.",
        "title": "Coal <b>up</b>",
        "published": "2025-11-12",
    },
    {"key": "ru", "text": "Добыча угля выросла за год.", "title": "Уголь", "language": "ru"},
]


@pytest.fixture
def filled(jarchi: Jarchi, tmp_path: Path) -> Jarchi:
    lines = tmp_path / "rows.jsonl"
    lines.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    assert jarchi("ingest", lines).status == 0
    return jarchi


def test_a_person_reads_title_about_and_snippet(filled: Jarchi) -> None:
    outcome = filled("search", "coal", "output")
    assert outcome.status == 0
    assert outcome.out.splitlines()[0] == "2 found"
    assert "Coal <b>up</b>" in outcome.out
    assert "2025-11-12 · en · en" in outcome.out
    assert "Coal output grew last year." in outcome.out


def test_a_script_reads_every_field(filled: Jarchi) -> None:
    answer = json.loads(filled("search", "--json", "--in", "kk", "көмірдің").out)
    assert answer["query"] == "көмірдің"
    (hit,) = answer["hits"]
    assert hit.pop("id") > 0
    assert hit.pop("score") >= 0
    assert hit == {
        "key": "kk",
        "language": "kk",
        "title": "Көмір",
        "published": None,
        "source": "Kazinform",
        "snippet": "Көмір өндірісі былтыр өсті.",
        "reasons": [{"sought": "көмірдің", "evidence": "word", "found": ["Көмір"]}],
    }


def test_a_batch_answers_every_line_in_order_even_one_without_words(filled: Jarchi, tmp_path: Path) -> None:
    batch = tmp_path / "queries.txt"
    batch.write_text("coal\n...\nуголь\n", encoding="utf-8")
    answers = [json.loads(line) for line in filled("search", "--json", "--batch", batch).out.splitlines()]
    assert [answer["query"] for answer in answers] == ["coal", "...", "уголь"]
    found = [[hit["key"] for hit in answer["hits"]] for answer in answers]
    assert [len(keys) for keys in found] == [3, 0, 3]
    assert [keys[:1] for keys in found] == [["en"], [], ["ru"]], "the language of the query comes first"


def test_one_language_and_a_limit_are_kept_to(filled: Jarchi) -> None:
    hits = json.loads(filled("search", "--json", "--in", "ru", "coal").out)["hits"]
    assert [hit["key"] for hit in hits] == ["ru"]
    assert len(json.loads(filled("search", "--json", "--limit", "1", "year год").out)["hits"]) <= 1


def test_a_misspelt_word_is_said_to_be_read_as_another_unless_it_is_meant(filled: Jarchi) -> None:
    outcome = filled("search", "outptu")
    assert "with output for what was typed (--literal)" in outcome.out.splitlines()[0]
    assert json.loads(filled("search", "--json", "outptu").out)["corrections"] == {"outptu": "output"}
    assert filled("search", "--literal", "outptu").out == "Nothing found.\n"


def test_nothing_found_is_said(filled: Jarchi) -> None:
    assert filled("search", "zzzzqqq").out == "Nothing found.\n"


def test_words_or_a_batch_but_not_both_nor_neither(filled: Jarchi, tmp_path: Path) -> None:
    batch = tmp_path / "queries.txt"
    batch.write_text("coal\n", encoding="utf-8")
    assert filled("search").status == 2
    assert filled("search", "coal", "--batch", batch).status == 2


@pytest.mark.parametrize("query", ["...", "-coal", "from:someday coal", "a" * 1001])
def test_a_query_that_cannot_be_searched_is_one_line(query: str, filled: Jarchi) -> None:
    outcome = filled("search", "--", query)
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def test_an_unknown_language_is_a_mistake_of_usage(filled: Jarchi) -> None:
    outcome = filled("search", "--in", "fr", "x")
    assert outcome.status == 2
    assert "uz-Cyrl" in outcome.err


def test_without_a_database_the_next_step_is_told_and_none_is_made(jarchi: Jarchi, tmp_path: Path) -> None:
    outcome = jarchi("search", "coal")
    assert outcome.status == 1
    assert "jarchi ingest" in outcome.err
    assert not (tmp_path / "jarchi.sqlite").exists()
