"""Print a command line of the README's quick start: `run` is its first, `tests` its second."""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
NAMES = ("run", "tests")


def quick_start_lines(readme: str) -> list[str]:
    """Return the command lines of the code blocks under the heading *Quick start*."""
    section = re.search(r"^## Quick start\n(.*?)(?=^## )", readme, re.MULTILINE | re.DOTALL)
    if section is None:
        raise SystemExit("README.md has no section 'Quick start'.")
    blocks = re.findall(r"^```sh\n(.*?)^```", section[1], re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line and not line.startswith("#")]


if __name__ == "__main__":
    lines = quick_start_lines(README.read_text(encoding="utf-8"))
    if len(lines) != len(NAMES):
        raise SystemExit(f"The quick start has {len(lines)} command lines, not {len(NAMES)}.")
    print(lines[NAMES.index(sys.argv[1])])
