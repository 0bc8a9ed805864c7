"""Articles as a query found them: what matched is marked, and the reasons are named."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from storage.analysis.analyzer import Analyzer
from storage.analysis.concepts import ConceptMatch
from storage.analysis.snippet import cut, mark
from storage.analysis.token import Token
from storage.evidence import Place, places, reasons, starts
from storage.expression import Expression
from storage.model import Article, Language, SearchHit

ANALYSED = 256
"""Titles and texts whose analysis is remembered: people turn back, and many chats hear of one article."""


class Highlighter:
    """Finds in articles what a query sought."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._analysed = lru_cache(ANALYSED)(self._analyse)

    def hit(self, article: Article, score: float, expression: Expression) -> SearchHit:
        """Show an article with the words marked that answer a query, and say why it does."""
        title, in_title = self._places(article.title, article.language, expression)
        tokens, in_text = self._places(article.text, article.language, expression)
        texts = [(article.title, title, in_title), (article.text, tokens, in_text)]
        return SearchHit(
            article.id,
            article.key,
            mark(article.title, title, _is_sought(in_title, title)),
            article.language,
            article.source,
            article.published,
            score,
            cut(article.text, tokens, _is_sought(in_text, tokens)),
            reasons(expression, texts),
            article.url,
            article.story,
        )

    def _places(
        self, text: str, language: Language, expression: Expression
    ) -> tuple[tuple[Token, ...], list[Place]]:
        """Analyse a text, and find in it what the query sought."""
        tokens, concepts = self._analysed(text, language)
        return tokens, places(expression, tokens, concepts)

    def _analyse(self, text: str, language: Language) -> tuple[tuple[Token, ...], tuple[ConceptMatch, ...]]:
        tokens = tuple(self._analyzer.tokens(text, language))
        return tokens, tuple(self._analyzer.concepts([token.form for token in tokens]))


def _is_sought(found: Sequence[Place], tokens: Sequence[Token]) -> Callable[[Token], bool]:
    sought = starts(found, tokens)
    return lambda token: token.start in sought
