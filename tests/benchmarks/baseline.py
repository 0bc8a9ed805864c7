"""Plain full-text search by SQLite's FTS5, behind the command line of jarchi: a peer to compare with.

    python tests/benchmarks/baseline.py --plan unicode61 ingest documents --database plain.sqlite
    python tests/benchmarks/baseline.py --plan prefix search --database plain.sqlite --json --batch FILE

Both plans index whole words (tokenizer unicode61), seek any word of a query, and rank by bm25. The plan
`prefix` also seeks the words that begin as a longer word of the query does: a stemmer of one line.
"""

import argparse
import json
import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.errors import DocumentError
from storage.model import Document
from storage.sources import read

PLANS = ("unicode61", "prefix")
PREFIX = 5
"""Letters of a word that stand for it under the plan `prefix`; a shorter one stands for itself."""

SNIPPET_WORDS = 30

_WORD = re.compile(r"[^\W_]+")
"""Letters and digits, as unicode61 parts a text."""

TABLE = """
CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5(
    title, text, key UNINDEXED, language UNINDEXED, published UNINDEXED, source UNINDEXED,
    tokenize = unicode61
)
"""
SEARCH = """
SELECT key, language, title, published, source, -bm25(articles) AS score,
    snippet(articles, -1, '', '', '…', :words) AS snippet
FROM articles
WHERE articles MATCH :match AND (:language IS NULL OR language = :language OR language LIKE :language || '-%')
ORDER BY score DESC LIMIT :limit
"""


def ingest(connection: sqlite3.Connection, paths: Sequence[Path]) -> Iterator[Document | DocumentError]:
    """Store the documents of files and folders, and yield each; a known key is replaced."""
    connection.execute(TABLE)
    with connection:
        for item in read(paths):
            if isinstance(item, Document):
                connection.execute("DELETE FROM articles WHERE key = ?", (item.key,))
                published = item.published.isoformat() if item.published else None
                row = (item.title, item.text, item.key, item.language, published, item.source)
                connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", row)
            yield item


def search(
    connection: sqlite3.Connection, query: str, plan: str, limit: int, language: str | None
) -> list[dict[str, Any]]:
    """Return the hits of a query, best first."""
    match = " OR ".join(dict.fromkeys(_sought(query, plan)))
    if not match:
        return []
    values = {"match": match, "language": language, "limit": limit, "words": SNIPPET_WORDS}
    return [dict(row) for row in connection.execute(SEARCH, values)]


def _sought(query: str, plan: str) -> Iterator[str]:
    for word in _WORD.findall(query):
        yield f'"{word}"'
        if plan == "prefix" and len(word) >= PREFIX:
            yield f'"{word[:PREFIX]}"*'


def tokens(text: str, plan: str) -> list[dict[str, Any]]:
    """Return the words of a text; two are the same if their terms are."""
    length = PREFIX if plan == "prefix" else None
    return [
        {"text": word[0], "start": word.start(), "end": word.end(), "term": word[0].lower()[:length]}
        for word in _WORD.finditer(text)
    ]


def main() -> int:
    """Run the command given."""
    options = _options()
    if options.command == "analyse":
        for line in sys.stdin.buffer:
            _tell({"tokens": tokens(line.decode("utf-8", "replace").rstrip("\r\n"), options.plan)})
        return 0
    with closing(sqlite3.connect(options.database)) as connection:
        connection.row_factory = sqlite3.Row
        if options.command == "search":
            for query in options.batch.read_text(encoding="utf-8").splitlines():
                hits = search(connection, query, options.plan, options.limit, options.language)
                _tell({"query": query, "hits": hits})
            return 0
        failed = [item for item in ingest(connection, options.paths) if isinstance(item, DocumentError)]
    for error in failed:
        print(error, file=sys.stderr)
    return 1 if failed else 0


def _tell(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Plain FTS5 behind the command line of jarchi.")
    parser.add_argument("--plan", choices=PLANS, default=PLANS[0])
    commands = parser.add_subparsers(dest="command", required=True)
    ingest, search = commands.add_parser("ingest"), commands.add_parser("search")
    ingest.add_argument("paths", nargs="+", type=Path)
    for command in (ingest, search):
        command.add_argument("--database", type=Path, required=True)
        command.add_argument(
            "--json", action="store_true", help="accepted as jarchi does; answers are always JSON"
        )
    search.add_argument("--batch", type=Path, required=True)
    search.add_argument("--limit", type=int, default=10)
    search.add_argument("--in", dest="language")
    commands.add_parser("analyse").add_argument("--language")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
