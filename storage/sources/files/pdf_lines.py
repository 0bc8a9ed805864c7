"""Lines of a PDF page, parted by blank ones where the page shows that a paragraph begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mode

WIDE_GAP = 1.4
"""Times the usual distance of lines from which there is a gap between two."""

WIDEST_LINE = 2.4
"""Sizes of a letter that lines are apart at most; typed pages are double-spaced."""

OTHER_SIZE = 0.1
"""Part of its size by which a heading's letters differ from the text's."""

INDENT = 0.5
"""Sizes of a letter from which a line is indented."""


@dataclass(slots=True)
class _Line:
    """A line and where it starts, in points from the left and the bottom of the page."""

    left: float
    height: float
    size: float
    parts: list[str] = field(default_factory=list)


class PageLines:
    """Collects the pieces of text that pypdf visits on a page; call it as its visitor."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []
        self._ended = True

    def __call__(
        self, text: str, placed: Sequence[float], within: Sequence[float], _font: object, size: float
    ) -> None:
        """Take a piece of text; `placed` and `within` are the matrices of the page and of the text."""
        for number, part in enumerate(text.split("\n")):
            self._ended = self._ended or number > 0
            if not part.strip():
                continue
            if self._ended:
                self._lines.append(_line(placed, within, size))
                self._ended = False
            self._lines[-1].parts.append(part)

    def text(self) -> str:
        """Join the lines, with a blank one before each that begins a paragraph."""
        return "\n".join(self._parted())

    def _parted(self) -> Iterator[str]:
        pairs = list(zip(self._lines, self._lines[1:], strict=False))
        distances = sorted(
            above.height - below.height for above, below in pairs if above.height > below.height
        )
        usual = distances[len(distances) // 4] if distances else 0.0
        left = mode([round(line.left) for line in self._lines] or [0])
        for number, line in enumerate(self._lines):
            if number and _begins(self._lines[number - 1], line, usual, left):
                yield ""
            yield "".join(line.parts).replace("\0", "")


def _line(placed: Sequence[float], within: Sequence[float], size: float) -> _Line:
    """Place a line: the text's matrix counts within the page's."""
    left = within[4] * placed[0] + within[5] * placed[2] + placed[4]
    height = within[4] * placed[1] + within[5] * placed[3] + placed[5]
    return _Line(left, height, abs(size * within[3] * placed[3]))


def _begins(above: _Line, line: _Line, usual: float, left: float) -> bool:
    """Tell whether a line begins a paragraph: after a gap, in other letters, indented, atop a column."""
    distance = above.height - line.height
    if distance < 0 or distance > WIDE_GAP * usual or distance > WIDEST_LINE * line.size > 0:
        return True
    if abs(above.size - line.size) > OTHER_SIZE * max(above.size, line.size):
        return True
    return line.left - left > INDENT * line.size > 0 and above.left - left <= INDENT * line.size
