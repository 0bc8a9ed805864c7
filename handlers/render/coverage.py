"""How widely a story is told: articles, outlets and languages in one line, and the button that opens it."""

from handlers.i18n import Translator
from handlers.languages import MARKS
from handlers.render.headline import DOT
from handlers.render.html import Html, joined
from handlers.reply import Button
from storage.model import Action, Coverage, Parameters


def coverage_line(coverage: Coverage | None, translate: Translator) -> Html:
    """Say under an article how widely its story is told, if it is not the only one."""
    if coverage is None or coverage.articles == 1:
        return Html()
    return translate("story-coverage", told=extent(coverage, translate))


def extent(coverage: Coverage, translate: Translator) -> Html:
    """Count articles and outlets, and mark the languages in the order in which they first told it."""
    counted = [translate("story-articles", count=coverage.articles)]
    if coverage.outlets:
        counted.append(translate("story-outlets", count=coverage.outlets))
    marks = joined((MARKS[language] for language in coverage.languages), ", ")
    return joined([joined(counted, ", "), marks], DOT)


def story_button(
    article: int, coverage: Coverage | None, parameters: Parameters, translate: Translator
) -> tuple[Button, ...]:
    """Make the button that opens the story of an article, if that is not the only one."""
    if coverage is None or coverage.articles == 1:
        return ()
    label = translate.plain("story-button", count=coverage.articles)
    return (Button(label, Action("story", {"story": article, **parameters})),)
