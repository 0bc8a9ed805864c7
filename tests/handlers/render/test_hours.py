from dataclasses import replace
from datetime import timedelta

import pytest

from handlers import times
from handlers.i18n import translator
from handlers.render.hours import (
    WEEKDAYS,
    digest_page,
    digest_times,
    limit_page,
    mute_page,
    muted_until,
    quiet_hours,
    quiet_page,
    zone_page,
)
from storage.alerts import Hours
from storage.model import Language, Preferences
from storage.schedule import Digest, Period, Quiet

LABEL_LIMIT = 22
"""Characters of a label, its tick included, that stay legible on a phone."""


def choosing(ask, language, **hours):
    """A request of a chat that chose these hours."""
    request = ask(language=language)
    return replace(request, preferences=Preferences(language, hours=Hours(**hours)))


def pages(request):
    return [
        digest_page(request.now + timedelta(hours=20), request, kept=False),
        quiet_page(request, kept=True),
        mute_page(request, kept=False),
        limit_page(request, kept=True),
        zone_page(request, kept=False),
    ]


@pytest.mark.parametrize("language", Language)
def test_every_page_is_worded_in_every_language_with_labels_that_fit(ask, language):
    request = choosing(ask, language)
    muted = choosing(
        ask, language, quiet=Quiet(1320, 420), muted_until=request.now + timedelta(days=3), limit=5
    )
    for reply in (*pages(request), *pages(muted)):
        assert reply.html
        for row in reply.buttons:
            assert all(len(button.label) <= LABEL_LIMIT for button in row), row


@pytest.mark.parametrize("language", Language)
def test_every_page_leads_back_to_the_settings(ask, language):
    for reply in pages(choosing(ask, language)):
        assert reply.buttons[-1][0].action.command == "settings"


@pytest.mark.parametrize("language", Language)
def test_every_page_shows_a_command_to_copy(ask, language):
    for reply in pages(choosing(ask, language)):
        assert "<code>/" in reply.html


@pytest.mark.parametrize("language", Language)
def test_weekdays_are_said_so_that_they_could_be_typed(language):
    for day in range(7):
        chosen = Digest(Period.WEEKLY, 18 * 60, day)
        said = digest_times(chosen, translator(language))
        assert times.digest(said, Digest(Period.DAILY, 0)) == chosen


@pytest.mark.parametrize("language", Language)
def test_every_day_is_said_so_that_it_could_be_typed(language):
    chosen = Digest(Period.DAILY, 18 * 60)
    assert times.digest(digest_times(chosen, translator(language)), Digest(Period.WEEKLY, 0)) == chosen


def test_weekdays_begin_with_monday():
    assert [times.digest(day, Digest(Period.DAILY, 0)).weekday for day in WEEKDAYS] == list(range(7))


def test_a_mute_that_is_over_is_not_mentioned(ask):
    request = choosing(ask, Language.ENGLISH)
    for over in (None, request.now, request.now - timedelta(days=1)):
        assert not muted_until(choosing(ask, Language.ENGLISH, muted_until=over))
    soon = request.now + timedelta(hours=1)
    assert muted_until(choosing(ask, Language.ENGLISH, muted_until=soon)) == "today, 15:30"


def test_quiet_hours_are_written_from_beginning_to_end():
    assert quiet_hours(Quiet(23 * 60, 7 * 60 + 5)) == "23:00–07:05"
