"""The child answers tasks one after another, whatever they do."""

import io
import os
import pickle
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bot.parsing.child import Bounds, answer_to, frame, read_frame, serve, sizes
from bot.parsing.parcels import unpack
from tests.hostile import deeds


class NoBounds(Bounds):
    """Bounds that leave the process of the tests alone."""

    def __init__(self) -> None:
        super().__init__(0, 0)

    def renew(self) -> None:
        """Set none."""


def answered(function: object, *arguments: object, **named: object) -> object:
    return unpack(answer_to(pickle.dumps((function, arguments, named)), NoBounds()))


def test_frames_are_read_one_after_another_until_the_end() -> None:
    stream = io.BytesIO(frame(b"a") + frame(b"") + frame(b"news"))
    assert [read_frame(stream) for _ in range(4)] == [b"a", b"", b"news", None]


def test_the_result_of_a_function_is_answered() -> None:
    match answered(deeds.echo, 1, "two"):
        case ("value", (1, "two"), int(memory)):
            assert memory > 0
        case other:
            pytest.fail(str(other))


def test_arguments_may_be_named() -> None:
    match answered(deeds.large, count=2):
        case ("value", "жж", _):
            pass
        case other:
            pytest.fail(str(other))


@pytest.mark.parametrize(
    ("function", "fault"),
    [
        (deeds.raise_anything, "ZeroDivisionError: xxx"),
        (deeds.sizeless, "a object does not travel"),
        (deeds.raise_memory_error, "MemoryError"),
    ],
)
def test_whatever_a_function_raises_is_answered_briefly(function: object, fault: str) -> None:
    match answered(function):
        case ("fault", str(said), _):
            assert said.startswith(fault)
            assert len(said) <= 200
        case other:
            pytest.fail(str(other))


def test_why_a_document_cannot_be_read_is_answered() -> None:
    match answered(deeds.raise_document_error):
        case ("document", "https://news.test/", "there is no article in it", _):
            pass
        case other:
            pytest.fail(str(other))


def test_what_is_no_task_is_answered() -> None:
    match unpack(answer_to(b"nonsense", NoBounds())):
        case ("fault", str(), _):
            pass
        case other:
            pytest.fail(str(other))


def test_tasks_are_served_until_no_more_can_come() -> None:
    tasks = io.BytesIO(frame(pickle.dumps((deeds.echo, (1,), {}))) * 3)
    answers = io.BytesIO()
    serve(tasks, answers, NoBounds())
    answers.seek(0)
    assert len(list(iter(lambda: read_frame(answers), None))) == 3


def test_the_sizes_of_this_process_are_known() -> None:
    whole, resident = sizes()
    assert whole > resident > 1_000_000


def test_sizes_that_the_system_does_not_tell_are_zeros() -> None:
    assert sizes(Path("/nowhere")) == (0, 0)


def test_memory_is_counted_from_what_the_loaded_code_takes() -> None:
    bounds = Bounds(1000, 5)
    assert bounds.next(300, 10)[resource.RLIMIT_AS] == 1300
    assert bounds.next(900, 10)[resource.RLIMIT_AS] == 1300
    assert bounds.next(400, 11)[resource.RLIMIT_AS] == 1400


def test_memory_is_not_bounded_where_nobody_knows_what_is_taken() -> None:
    assert Bounds(1000, 5).next(0, 10).keys() == {resource.RLIMIT_CPU}


def test_bounds_are_set_beyond_what_is_taken_already() -> None:
    source = (
        "from resource import RLIMIT_AS, RLIMIT_CPU, getrlimit; from bot.parsing.child import Bounds, sizes; "
        "bounds = Bounds(100_000_000, 5); bounds.renew(); bounds.renew(); "
        "print(getrlimit(RLIMIT_AS)[0] - sizes()[0], getrlimit(RLIMIT_CPU)[0])"
    )
    room, seconds = subprocess.check_output([sys.executable, "-c", source], text=True).split()
    assert 80_000_000 < int(room) <= 100_000_000
    assert 6 <= int(seconds) <= 10


def test_a_bound_stays_within_what_the_system_allows() -> None:
    source = (
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (20, 20)); "
        "from bot.parsing.child import Bounds; Bounds(1 << 40, 500).renew(); "
        "print(*resource.getrlimit(resource.RLIMIT_CPU))"
    )
    assert subprocess.check_output([sys.executable, "-c", source], text=True).split() == ["20", "20"]


def test_a_child_ends_when_no_task_can_come_any_more() -> None:
    command = [sys.executable, "-m", "bot.parsing.child", str(1 << 30), "5"]
    task = frame(pickle.dumps((deeds.folder, (), {})))
    # It can write no file: not what was covered either.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(command, input=task, capture_output=True, check=True, env=environment)
    match unpack(done.stdout[4:]):
        case ("value", "/", _):
            pass
        case other:
            pytest.fail(str(other))
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 0
