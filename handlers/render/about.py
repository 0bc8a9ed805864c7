"""What the store holds, told in a message."""

from handlers.i18n import Translator
from handlers.render.html import Html, joined
from storage.model import Summary


def about_page(summary: Summary, version: str, translate: Translator) -> Html:
    """Tell the version, the articles by language, most first, and the newest date."""
    counts = sorted(summary.articles.items(), key=lambda count: -count[1])
    lines = joined(
        (
            translate("about-language", language=language.value, count=count)
            for language, count in counts
            if count
        ),
        "\n",
    )
    held = translate("about-articles", total=summary.total) if summary.total else translate("about-nothing")
    newest = translate("about-newest", day=summary.newest) if summary.newest else Html()
    title = translate("about-title", version=version)
    return joined([title, joined([held, lines], "\n"), newest, translate("about-more")], "\n\n")
