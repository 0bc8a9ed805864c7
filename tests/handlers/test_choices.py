from handlers.choices import keep, keep_hours
from storage.alerts import Hours
from storage.model import Language, Preferences, Script

CHOSEN = Preferences(Language.KAZAKH, Script.LATIN)


async def test_what_is_chosen_is_kept_and_the_request_goes_on_with_it(ask, store):
    request = await keep(CHOSEN, ask(), store)
    assert request.preferences == await store.preferences(77) == CHOSEN


async def test_hours_are_kept_beside_all_else(ask, store):
    request = await keep_hours(Hours(limit=5), await keep(CHOSEN, ask(), store), store)
    expected = Preferences(Language.KAZAKH, Script.LATIN, Hours(limit=5))
    assert request.preferences == await store.preferences(77) == expected
