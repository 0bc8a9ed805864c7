"""`jarchi concepts` says what to mend in the table, and makes what the search reads of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli.concepts import concepts

HEAD = "kind\tconcept\ten\tru\tkk\tuz\tuz-Cyrl"
COAL = "term\tcoal\tcoal\tуголь\tкөмір\tkoʻmir\t"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of data with a table of one row, instead of the shipped one."""
    (tmp_path / "concepts").mkdir()
    file = tmp_path / "concepts" / "try.tsv"
    file.write_text(f"{HEAD}\n{COAL}\n", encoding="utf-8")
    monkeypatch.setattr("storage.analysis.building.table.FOLDER", tmp_path)
    monkeypatch.setattr("bot.cli.concepts.FOLDER", tmp_path)
    return file


def test_the_shipped_table_has_nothing_to_mend_and_what_is_made_of_it_is_up_to_date() -> None:
    """The real command, without coverage watching it stem 75,000 forms."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    command = [sys.executable, "-m", "bot", "concepts", "--check"]
    outcome = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_a_sound_table_is_made_ready_and_then_stands_the_check(table: Path) -> None:
    early = CliRunner().invoke(concepts, ["--check"])
    assert early.exit_code == 1
    assert "run `jarchi concepts`" in early.output
    made = CliRunner().invoke(concepts)
    assert (made.exit_code, made.output) == (0, "1 concepts, nothing to mend.\n")
    assert "Kкөмір\tparts\tcoal" in (table.parent.parent / "concepts.tsv").read_text(encoding="utf-8")
    assert "kazakh\tnoun\tкөмір" in (table.parent.parent / "headwords.tsv").read_text(encoding="utf-8")
    assert CliRunner().invoke(concepts, ["--check"]).exit_code == 0


def test_what_is_wrong_is_named_line_by_line_and_nothing_is_used(table: Path) -> None:
    table.write_text(f"{HEAD}\n{COAL}\n{COAL}\n", encoding="utf-8")
    outcome = CliRunner().invoke(concepts)
    assert outcome.exit_code == 1
    assert "try.tsv:3: «coal» stands in try.tsv:2 too" in outcome.output
    assert "things to mend in 2 concepts" in outcome.output
    assert not (table.parent.parent / "concepts.tsv").exists()


def test_a_broken_line_is_one_sentence(table: Path) -> None:
    table.write_text(f"{HEAD}\nterm\tcoal\n", encoding="utf-8")
    outcome = CliRunner().invoke(concepts)
    assert outcome.exit_code == 1
    assert outcome.output == "Error: try.tsv:2: 2 columns where 7 are wanted.\n"
