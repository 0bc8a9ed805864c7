"""A process that has loaded the program and forks it on demand: `python -m tests.crash.zygote`.

A line of JSON on its standard input is an order, `["fork", log, role, argument…]` or `["kill", pid, signal]`;
each line on its standard output tells of a child: `{"pid": …}` born, `{"pid": …, "status": …}` dead, as
`os.waitstatus_to_exitcode` has it. When the input ends it kills what is left and ends.
"""

import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable, Sequence

from handlers.i18n import translator
from storage.analysis.analyzer import Analyzer
from storage.model import Language
from storage.sketch import sketch_of
from storage.terms import Columns, Terms
from tests.crash import feeder, victim

LOOK_SECONDS = 0.01
ROLES: dict[str, Callable[[Sequence[str], Analyzer], None]] = {"victim": victim.main, "feeder": feeder.main}
SAMPLE = "The reservoir above the old town is full of water again"


class Zygote:
    """Forks children and tells of their ends."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._children = set[int]()

    def run(self) -> None:
        """Obey until the input ends."""
        waiting = b""
        while True:
            if select.select([0], [], [], LOOK_SECONDS)[0]:
                read = os.read(0, 65536)
                if not read:
                    break
                *lines, waiting = (waiting + read).split(b"\n")
                for line in lines:
                    self._obey(*json.loads(line))
            self._reap()
        for child in self._children:
            os.kill(child, signal.SIGKILL)

    def _obey(self, order: str, *rest: object) -> None:
        if order == "fork":
            self._fork(*map(str, rest))
        elif rest[0] in self._children:
            os.kill(int(str(rest[0])), int(str(rest[1])))

    def _fork(self, log: str, role: str, *arguments: str) -> None:
        child = os.fork()
        if not child:
            self._live(log, role, arguments)
        self._children.add(child)
        _tell(pid=child)

    def _live(self, log: str, role: str, arguments: Sequence[str]) -> None:
        """Be the child, and never come back."""
        status = 1
        try:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.dup2(output, 1)
            os.dup2(output, 2)
            ROLES[role](arguments, self._analyzer)
            status = 0
        except BaseException:  # noqa: BLE001 - whatever it was, the log must have it
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)

    def _reap(self) -> None:
        while self._children:
            child, status = os.waitpid(-1, os.WNOHANG)
            if not child:
                return
            self._children.remove(child)
            _tell(pid=child, status=os.waitstatus_to_exitcode(status))


def _tell(**facts: int) -> None:
    os.write(1, json.dumps(facts).encode() + b"\n")


def _loaded() -> Analyzer:
    """Make an analyser that has read all its tables."""
    analyzer = Analyzer()
    for language in Language:
        forms = analyzer.forms(SAMPLE, language)
        columns = Columns.of(forms, analyzer.concepts(forms))
        sketch_of(Terms(columns, columns))
        translator(language)
    assert analyzer.version
    return analyzer


if __name__ == "__main__":
    Zygote(_loaded()).run()
