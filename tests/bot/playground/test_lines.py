import json

import pytest

from bot.playground.errors import JournalError
from bot.playground.lines import LineFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "lines.jsonl"


def test_lines_are_counted_over_openings(path):
    for expected in (0, 2):
        file = LineFile(path, "log")
        assert file.open() == expected
        file.append({"a": 1})
        file.append({"a": "қ"})
        file.close()
    assert [json.loads(line)["a"] for line in path.read_text(encoding="utf-8").splitlines()] == [1, "қ"] * 2


def test_a_line_that_a_crash_cut_off_is_ended_and_counted(path):
    path.parent.mkdir()
    path.write_text('{"a": 1}\n{"a"')
    file = LineFile(path, "log")
    assert file.open() == 2
    file.append({"a": 3})
    file.close()
    assert path.read_text() == '{"a": 1}\n{"a"\n{"a": 3}\n'


def test_each_line_can_be_read_before_the_file_is_closed(path):
    file = LineFile(path, "log")
    file.open()
    file.append({"a": 1})
    assert path.read_text() == '{"a": 1}\n'
    file.close()


def test_without_a_path_nothing_is_kept():
    file = LineFile(None, "log")
    assert file.open() == 0
    file.append({"a": 1})
    file.close()


def test_a_file_that_cannot_be_written_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(JournalError, match=rf"The playground's ledger {tmp_path} cannot be written: .+\."):
        LineFile(tmp_path, "ledger").open()
