"""Expressions in the full-text index's own language.

Terms come spelled in characters that are no syntax, each kind with its own sign, and quoted.
"""

from collections.abc import Iterable

from storage.expression import Clause, Expression


def all_of(expression: Expression) -> str:
    """Write an expression that requires all; empty if it requires nothing."""
    required = " AND ".join(map(clause_of, expression.words + expression.phrases))
    return _without(required, expression) if required else ""


def any_of(clauses: Iterable[Clause]) -> str:
    """Write that one of the clauses is enough."""
    return " OR ".join(map(clause_of, clauses))


def restricted(match: str, expression: Expression) -> str:
    """Add to a match the phrases and exclusions, which hold in any case."""
    return _without(" AND ".join([f"({match})", *map(clause_of, expression.phrases)]), expression)


def clause_of(clause: Clause) -> str:
    """Write one clause."""
    if clause.exact:
        phrases = " OR ".join(f'"{" ".join(run)}"' for run in clause.alternatives)
        return f"({{title_words body_words}} : ({phrases}))"
    sets = ("(" + " AND ".join(f'"{term}"' for term in forms) + ")" for forms in clause.alternatives)
    return f"({' OR '.join(sets)})"


def _without(match: str, expression: Expression) -> str:
    return f"({match}) NOT ({any_of(expression.excluded)})" if expression.excluded else match
