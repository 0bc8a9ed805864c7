"""Compare the answers of jarchi with those of plain full-text search (baseline.py).

    python tests/benchmarks/quality.py [SCORER]

Runs the scorer of the evaluation sets, which lies beside the checkout unless its path is given, and prints a
table in Markdown. It measures and judges nothing; README.md beside it keeps the figures. Exit status 2 tells
that there is no scorer, or that it could not measure everything.
"""

import argparse
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SCORER = HERE.parents[2] / "shared" / "evaluation" / "score.py"
PRODUCTS = {
    "Jarchi": ("-m", "bot"),
    "unicode61": (str(HERE / "baseline.py"), "--plan", "unicode61"),
    "prefix": (str(HERE / "baseline.py"), "--plan", "prefix"),
}
"""What Python is told to run, by the heading of its column."""

MEASURES = (
    ("conflation", "F1m", ("kk", "uz", "ru")),
    ("words", "MAP", ("kk", "uz", "ru")),
    ("typos", "MAP", ("kk", "uz", "ru")),
    ("cross", "R@10", ("mean",)),
    ("cross", "MRR@10", ("mean",)),
    ("cross", "R@10", ("worst",)),
    ("mixed", "foreign@10", ("mean",)),
    ("pairs", "conflated", ("all",)),
    ("pairs", "apart", ("all",)),
    ("seeds", "R@5", ("all",)),
    ("seeds", "ordered", ("all",)),
    ("seeds", "clean", ("all",)),
)
"""Task, measure and cases, in the scorer's names."""

MISSING = 2
"""The exit status, the scorer's own too, when something could not be measured."""


def tasks_of(scorer: Path, product: tuple[str, ...]) -> dict[str, Any]:
    """Let the scorer measure a product, and return what it says of each task."""
    command = [sys.executable, str(scorer), "--json", "--jarchi", shlex.join((sys.executable, *product))]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    try:
        tasks: dict[str, Any] = json.loads(done.stdout)["tasks"]
    except (ValueError, KeyError):
        raise SystemExit(f"{scorer} printed no JSON with tasks (exit status {done.returncode})") from None
    return tasks


def rows(measured: list[dict[str, Any]]) -> list[list[str]]:
    """Return a row a measure: its name, then the value of each product."""
    return [
        [
            f"{task} {case} {measure}".replace(" all ", " "),
            *(cell(of, task, case, measure) for of in measured),
        ]
        for task, measure, cases in MEASURES
        for case in cases
    ]


def cell(tasks: dict[str, Any], task: str, case: str, measure: str) -> str:
    """Write one value; a dash where there is none."""
    value = tasks.get(task, {}).get("cases", {}).get(case, {}).get(measure)
    return "–" if value is None else f"{value:.3f}"


def main() -> int:
    """Print the table, and on standard error what went wrong."""
    parser = argparse.ArgumentParser(description="Compare jarchi with plain full-text search.")
    parser.add_argument(
        "scorer", nargs="?", type=Path, default=SCORER, help="score.py of the evaluation sets"
    )
    scorer: Path = parser.parse_args().scorer
    if not scorer.is_file():
        print(f"There is no scorer {scorer}: give the path of the evaluation's score.py.", file=sys.stderr)
        return MISSING
    measured = []
    for name, product in PRODUCTS.items():
        print(f"== {name}", file=sys.stderr, flush=True)
        measured.append(tasks_of(scorer, product))
    print("| measure | " + " | ".join(PRODUCTS) + " |\n|---|" + "---:|" * len(PRODUCTS))
    for row in rows(measured):
        print(f"| {' | '.join(row)} |")
    errors = [
        f"{name}, {task}: {outcome['error']}"
        for name, tasks in zip(PRODUCTS, measured, strict=True)
        for task, outcome in tasks.items()
        if outcome["error"]
    ]
    for error in errors:
        print(error, file=sys.stderr)
    return MISSING if errors else 0


if __name__ == "__main__":
    sys.exit(main())
