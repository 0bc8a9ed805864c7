import pytest

from handlers import timezone
from handlers.errors import word
from handlers.i18n import translator
from storage.errors import ZoneError
from storage.model import Action, Language


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_the_present_choice_is_shown_with_near_cities_to_press_and_an_example(ask, store):
    reply = await timezone.answer(ask(), store)
    assert reply.html.startswith("<b>Time zone</b>: Almaty, Astana\nIt is now 14:30 there.\n\n")
    assert "<code>/timezone Samarkand</code>" in reply.html
    assert list(buttons(reply)) == [
        "✓ Almaty, Astana",
        "Tashkent",
        "Bishkek",
        "Dushanbe",
        "Ashgabat",
        "Moscow",
        "Back to settings",
    ]
    assert buttons(reply)["Moscow"] == Action("timezone", {"words": "Europe/Moscow"})


@pytest.mark.parametrize(
    ("words", "zone", "first"),
    [
        ("Europe/Berlin", "Europe/Berlin", "Berlin\nIt is now 10:30 there."),
        ("berlin", "Europe/Berlin", "Berlin\nIt is now 10:30 there."),
        ("Берлин", "Europe/Berlin", "Berlin\nIt is now 10:30 there."),
        ("Тошкент", "Asia/Tashkent", "Tashkent\nIt is now 14:30 there."),
        ("Астана", "Asia/Almaty", "Almaty, Astana\nIt is now 14:30 there."),
        ("UTC", "UTC", "UTC\nIt is now 09:30 there."),
    ],
)
async def test_a_zone_or_a_city_is_kept_and_its_time_shown(ask, store, words, zone, first):
    reply = await timezone.answer(ask(words), store)
    assert reply.html.startswith(f"Done. <b>Time zone</b>: {first}\n\n")
    assert (await store.preferences(77)).hours.zone == zone


async def test_a_pressed_city_is_kept_and_ticked(ask, store):
    shown = await timezone.answer(ask(), store)
    reply = await timezone.answer(ask(pressed=buttons(shown)["Moscow"].parameters), store)
    assert "It is now 12:30 there." in reply.html
    assert "✓ Moscow" in buttons(reply)


@pytest.mark.parametrize("language", Language)
async def test_the_example_works_in_every_language(ask, store, language):
    example = translator(language).plain("timezone-example").removeprefix("/timezone ")
    await timezone.answer(ask(example, language=language), store)
    assert (await store.preferences(77)).hours.zone == "Asia/Samarkand"


@pytest.mark.parametrize("words", ["Atlantis", "GMT+5", "x" * 500])
async def test_an_unknown_place_changes_nothing(ask, store, words):
    with pytest.raises(ZoneError):
        await timezone.answer(ask(words), store)
    assert (await store.preferences(77)).hours.zone == "Asia/Almaty"


@pytest.mark.parametrize("language", Language)
async def test_the_advice_on_an_unknown_place_works(ask, store, language):
    advice = word(ZoneError("Atlantis"), translator(language)).html
    reply = await timezone.answer(ask(advice.rpartition("/timezone ")[2]), store)
    assert reply.html.startswith("Done. ")
