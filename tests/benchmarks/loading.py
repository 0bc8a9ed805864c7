"""Load all tables of the analysis into this process, and print seconds and MB as JSON.

`analysis.py` starts it, since only a fresh process has nothing loaded yet.
"""

import json
from pathlib import Path
from time import perf_counter

WORDS = {
    "kk": "қалаларымызда",
    "uz": "shaharlarimizda",
    "uz-Cyrl": "шаҳарларимизда",
    "ru": "городами",
    "en": "cities",
}
"""A word for each language, whose analysis loads all that the language needs."""

OF_NO_LETTERS = "банк"
"""A word whose language its letters do not tell: statistics must."""


def memory() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def loading() -> dict[str, float]:
    """Load the tables of words and concepts, then the statistics of languages too."""
    before, start = memory(), perf_counter()
    from storage.analysis.analyzer import Analyzer  # noqa: PLC0415 - the import is a part of loading
    from storage.model import Language  # noqa: PLC0415

    analyzer = Analyzer()
    for language, word in WORDS.items():
        list(analyzer.concepts(analyzer.forms(word, Language(language))))
    tables = {"seconds": perf_counter() - start, "MB": memory() - before}
    analyzer.language(OF_NO_LETTERS)
    return tables | {"seconds in all": perf_counter() - start, "MB in all": memory() - before}


if __name__ == "__main__":
    print(json.dumps(loading()))
