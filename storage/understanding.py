"""What a typed query means to this index: its expression, and the words to seek for misspelt ones."""

from collections.abc import Sequence

from storage.analysis.analyzer import Analyzer
from storage.database import Database
from storage.expression import COMMON, Expression
from storage.interpretation import express
from storage.model import Correction
from storage.query import Query
from storage.rescue import is_doubtful, rescued


async def understood(
    query: Query, database: Database, analyzer: Analyzer, *, literal: bool = False
) -> tuple[Expression, tuple[Correction, ...]]:
    """Express a query, its words weighed by how many articles have each.

    For a word that no article has, the nearest one that some have is sought, unless all are `literal`.

    Raises:
        storage.errors.EmptyQueryError: the analyser sees no word, and there is no filter.
    """
    expression, counts = await _counted(query, database, analyzer)
    corrections = () if literal else await _corrections(expression, counts, database, analyzer)
    if corrections:
        meant = {correction.typed: correction.sought for correction in corrections}
        expression, counts = await _counted(query.respelled(meant), database, analyzer)
    return expression.weighed(counts), corrections


async def _counted(query: Query, database: Database, analyzer: Analyzer) -> tuple[Expression, list[int]]:
    """Express a query, and count the articles that have each of its words."""
    expression = express(query, analyzer)
    return expression, await database.reach(expression.words, COMMON)


async def _corrections(
    expression: Expression, counts: Sequence[int], database: Database, analyzer: Analyzer
) -> tuple[Correction, ...]:
    corrections = [
        Correction(clause.text, sought)
        for clause, count in zip(expression.words, counts, strict=True)
        if not count
        and is_doubtful(clause)
        and (sought := await rescued(clause, expression, database, analyzer))
    ]
    return tuple(corrections)
