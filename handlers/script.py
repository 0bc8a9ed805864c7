"""Texts in the script that a chat reads: Uzbek and Kazakh titles, snippets and articles."""

from collections.abc import Sequence
from dataclasses import replace

from storage.delivery import Told, ToldPage
from storage.model import Article, Headline, HeadlinePage, Language, Reason, Script, SearchHit, SearchPage
from storage.reading.transliterate import transliterated, written_in
from storage.revision import Replacement, Revised, Revision
from storage.story import Story, Telling
from storage.subscription import Forecast

ORIGINAL = "original"
"""Stands among the scripts for that in which an article was published."""


def hits_in(page: SearchPage, script: Script | None) -> SearchPage:
    """Write the hits of a page in a script; None leaves them as they are."""
    if script is None:
        return page
    return replace(page, hits=tuple(_hit(hit, script) for hit in page.hits))


def headlines_in(page: HeadlinePage, script: Script | None) -> HeadlinePage:
    """Write the headlines of a page in a script; None leaves them as they are."""
    if script is None:
        return page
    return replace(page, headlines=tuple(_headline(headline, script) for headline in page.headlines))


def told_in(told: Told, script: Script | None) -> Told:
    """Write what an alert tells in a script; None leaves it as it is."""
    if script is None:
        return told
    languages = {other.id: other.language for other in told.others}
    languages |= {hit.id: hit.language for hit in told.hits}

    def revised_in(revised: Revised) -> Revised:
        language = languages.get(revised.article)
        return _revised(revised, language, script) if language else revised

    return replace(
        told,
        hits=tuple(_hit(hit, script) for hit in told.hits),
        others=tuple(_headline(other, script) for other in told.others),
        revisions=tuple(map(revised_in, told.revisions)),
        correction=told.correction and revised_in(told.correction),
    )


def told_page_in(page: ToldPage, script: Script | None) -> ToldPage:
    """Write the stories of a page in a script; None leaves them as they are."""
    return replace(page, stories=tuple(told_in(told, script) for told in page.stories))


def story_in(story: Story, script: Script | None) -> Story:
    """Write a story in a script; None leaves it as it is."""
    if script is None:
        return story
    return replace(story, tellings=tuple(_telling(telling, script) for telling in story.tellings))


def revisions_in(revisions: Sequence[Revised], story: Story, script: Script | None) -> Sequence[Revised]:
    """Write what was changed in a story in a script; None leaves it as it is."""
    if script is None:
        return revisions
    heads = (head for telling in story.tellings for head in (telling.headline, *telling.copies))
    languages = {head.id: head.language for head in heads}
    return [_revised(one, languages[one.article], script) for one in revisions if one.article in languages]


def forecast_in(forecast: Forecast, script: Script | None) -> Forecast:
    """Write the latest article of a forecast in a script; None leaves it as it is."""
    if script is None or forecast.latest is None:
        return forecast
    return replace(forecast, latest=_hit(forecast.latest, script))


def article_in(article: Article, script: Script | None) -> Article:
    """Write an article in a script; None leaves it as it is."""
    if script is None:
        return article
    title = transliterated(article.title, article.language, script)
    return replace(article, title=title, text=transliterated(article.text, article.language, script))


def _hit(hit: SearchHit, script: Script) -> SearchHit:
    return replace(
        hit,
        title=written_in(hit.title, hit.language, script),
        snippet=written_in(hit.snippet, hit.language, script),
        reasons=tuple(_reason(reason, hit.language, script) for reason in hit.reasons),
    )


def _reason(reason: Reason, language: Language, script: Script) -> Reason:
    return replace(reason, found=tuple(transliterated(piece, language, script) for piece in reason.found))


def _revised(revised: Revised, language: Language, script: Script) -> Revised:
    def written(replaced: Replacement) -> Replacement:
        before, after = replaced.before, replaced.after
        return Replacement(transliterated(before, language, script), transliterated(after, language, script))

    title, figures = revised.revision.title, revised.revision.figures
    return replace(revised, revision=Revision(title and written(title), tuple(map(written, figures))))


def _telling(telling: Telling, script: Script) -> Telling:
    language = telling.headline.language
    reasons = (replace(one, here=transliterated(one.here, language, script)) for one in telling.reasons)
    return replace(
        telling,
        headline=_headline(telling.headline, script),
        copies=tuple(_headline(copy, script) for copy in telling.copies),
        reasons=tuple(reasons),
    )


def _headline(headline: Headline, script: Script) -> Headline:
    return replace(headline, title=transliterated(headline.title, headline.language, script))
