"""The lines under an article that name who wrote it."""

import re
from collections.abc import Sequence

from storage.sources.texts import outlets

LONGEST = 60
"""Characters of the longest line of a signature."""

REPORTER = re.compile(
    r"(?<!\w)(?:тілшісі|тілші|журналист|muxbiri|muxbir|jurnalist|мухбири|мухбир|корреспондент|"
    r"correspondent|reporter)[.]?$"
    r"|(?:axborot|matbuot) xizmati$|(?:ахборот|матбуот) хизмати$|баспасөз қызметі$"
    r"|пресс-служба$|press service$",
    re.IGNORECASE,
)
"""What a line ends with that says whose reporter, or which press service, the author is."""


def without_signature(lines: Sequence[str]) -> tuple[list[str], str]:
    """Split off a last line that is a signature, and tell the outlet that it names.

    `Назокат Усмонова, ЎзА`; `Н. Усмонова,` above an outlet or above `«Зарафшон» мухбири.`
    """
    rest, found = list(lines), ""
    if len(rest) > 1 and len(rest[-1]) <= LONGEST and REPORTER.search(rest[-1]):
        found = outlets.find(rest.pop())
    if len(rest) > 1 and len(rest[-1]) <= LONGEST:
        _, comma, name = rest[-1].rpartition(",")
        if comma and (not name or outlets.is_outlet(name)):
            found = outlets.find(name) or found
            rest.pop()
    return rest, found
