"""Somebody moves the playground's world by hand at the chat page: roles, the bot, topics, chats, faults."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.playground import Playground
from tests.flow.browser import WIDE, chromium, empty_tab

PHONE: ViewportSize = {"width": 390, "height": 800}
AIGERIM, TIMUR, NODIRA = 101, 102, 103
NEWSROOM, OFFICE, DESK, WIRE = -1001000000001, -4100000001, -1001000000002, -1001000000003
# A refusal by the server is a part of some tests; Chromium writes it on its console by itself.
REFUSED = "Failed to load resource: the server responded with a status of 400"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


class Visit:
    """A tab with the chat page, and what a person does there."""

    def __init__(self, tab: Page, playground: Playground) -> None:
        self.tab = tab
        self.playground = playground
        self.composer = tab.locator("#composer")
        self.panel = tab.locator("#panel")
        self.messages = tab.locator("#messages [data-message]")
        self.tabs = tab.locator("#tabs .tab")
        self.tab_names = tab.locator("#tabs .tab-name")
        self.faults = tab.locator("[data-fault]")

    async def open(self, chat: int, person: int = AIGERIM) -> None:
        """Open the page at a chat, as somebody who reads English."""
        for one in self.playground.world.people:
            self.playground.world.set_language(one, "en")
        await self.tab.goto(f"{self.playground.url}/#{chat}")
        await expect(self.tab.locator("#chat-title")).not_to_be_empty()
        await self.become(person)

    async def become(self, person: int) -> None:
        await self.tab.locator("#person").select_option(str(person), force=True)

    async def write(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def press(self, name: str | re.Pattern[str]) -> None:
        await self.tab.get_by_role("button", name=name, exact=isinstance(name, str)).click()

    async def show_info(self) -> None:
        await self.tab.locator("#chat-title").click()
        await expect(self.panel).to_be_visible()

    async def show_faults(self) -> None:
        await self.tab.locator("#faults-button").click()
        await expect(self.panel).to_be_visible()

    def thread(self, topic: str) -> int:
        topics = self.playground.world.chats[DESK].topics.values()
        return next(one.thread for one in topics if one.name == topic)

    def person(self, person: int) -> Locator:
        return self.panel.locator(f"[data-person='{person}']")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as launched:
        yield launched


@pytest_asyncio.fixture(loop_scope="module")
async def visit(request: pytest.FixtureRequest, browser: Browser) -> AsyncIterator[Visit]:
    """A playground without a bot, and a tab of its own."""
    viewport = getattr(request, "param", WIDE)
    async with Playground() as playground, empty_tab(browser, viewport, forgiven=REFUSED) as tab:
        yield Visit(tab, playground)


# Who one is, and whether one may write


async def test_the_list_of_people_shows_the_role_of_each_in_the_open_chat(visit: Visit) -> None:
    await visit.open(DESK)
    people = visit.tab.locator("#person option")
    await expect(people).to_have_text(
        ["Aigerim · member", "Timur · anonymous administrator", "Nodira · owner"]
    )
    await visit.press(re.compile("Small office"))
    await expect(people).to_have_text(["Aigerim · owner", "Timur · member", "Nodira · not in this chat"])


async def test_who_is_not_in_a_chat_joins_it_before_writing(visit: Visit) -> None:
    await visit.open(OFFICE, NODIRA)
    await expect(visit.tab.locator("#other-chats")).to_contain_text("Small office")
    await expect(visit.composer).to_be_hidden()
    await visit.press("Join")
    await expect(visit.tab.locator("#messages .note")).to_have_text("Nodira joined")
    await visit.write("Hello")
    await expect(visit.messages.last).to_contain_text("Hello")
    await expect(visit.tab.locator("#other-chats")).to_be_hidden()


async def test_the_readers_of_a_channel_are_told_that_only_administrators_post(visit: Visit) -> None:
    await visit.open(WIRE, NODIRA)
    await expect(visit.composer).to_be_hidden()
    await expect(visit.tab.locator("#barred")).to_have_text("Only administrators post in this channel.")


async def test_a_post_is_shown_as_by_its_channel_and_forwarded_into_a_group(visit: Visit) -> None:
    await visit.open(WIRE)
    await visit.write("The first post")
    await expect(visit.messages.locator(".sender")).to_have_text("Steppe wire")
    await visit.show_info()
    await visit.tab.locator("#forward-group").select_option(label="Newsroom")
    await visit.press("Forward")
    await visit.press(re.compile("Newsroom"))
    await expect(visit.messages.locator(".sender")).to_have_text("Steppe wire")
    await expect(visit.messages.locator(".forwarded")).to_have_text("Forwarded from Steppe wire")


async def test_an_anonymous_administrator_writes_as_the_group(visit: Visit) -> None:
    await visit.open(DESK, TIMUR)
    await expect(visit.composer).to_have_attribute("placeholder", "Write as Regional desk")
    await visit.write("A word from the desk")
    await expect(visit.messages.locator(".sender")).to_have_text("Regional desk")
    await expect(visit.tab.locator("#chats")).to_contain_text("Regional desk: A word from the desk")


async def test_a_blocked_bot_is_unblocked_before_writing(visit: Visit) -> None:
    await visit.open(AIGERIM)
    await visit.show_info()
    await visit.press("Block")
    await expect(visit.composer).to_be_hidden()
    assert visit.playground.world.chats[AIGERIM].status(visit.playground.world.bot["id"]) == "kicked"
    await visit.tab.locator("#barred-todo").click()
    await expect(visit.composer).to_be_visible()


async def test_a_deleted_account_writes_no_more(visit: Visit) -> None:
    await visit.open(AIGERIM)
    await visit.show_info()
    await visit.press("Delete this account")
    await visit.press("Delete")
    await expect(visit.tab.locator("#barred")).to_have_text("This account is deleted.")
    await expect(visit.tab.locator("#person option").first).to_have_text("Deleted account")


# Members


async def test_roles_are_given_and_people_removed_and_invited(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_info()
    role = visit.person(NODIRA).get_by_label("Role: Nodira")
    await role.select_option(label="anonymous administrator")
    await expect(visit.tab.locator("#person option").last).to_have_text("Nodira · anonymous administrator")
    await role.select_option(label="restricted")
    await visit.become(NODIRA)
    await expect(visit.tab.locator("#barred")).to_have_text("You are restricted here and cannot write.")
    await visit.become(AIGERIM)
    await visit.press("Remove: Nodira")
    await expect(visit.tab.locator("#messages .note")).to_have_text("Aigerim removed Nodira")
    await visit.press("Invite: Nodira")
    await expect(visit.tab.locator("#messages .note").last).to_have_text("Aigerim added Nodira")
    await expect(role).to_have_value("member")


async def test_an_owner_stays_one_until_somebody_else_is_made_the_owner(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_info()
    mine = visit.person(AIGERIM).get_by_role("combobox")
    await expect(mine.locator("option")).to_have_text(["owner", "anonymous owner"])
    await visit.person(TIMUR).get_by_role("combobox").select_option(label="owner")
    await expect(mine).to_have_value("administrator")


async def test_leaving_a_chat_leads_back_in_by_joining(visit: Visit) -> None:
    await visit.open(NEWSROOM, TIMUR)
    await visit.show_info()
    await visit.press("Leave")
    await expect(visit.tab.locator("#messages .note")).to_have_text("Timur left")
    await visit.tab.locator("#info-door").click()
    await expect(visit.tab.locator("#info-role")).to_have_text("Your role: member")


async def test_what_the_world_refuses_is_told_in_the_panel(visit: Visit) -> None:
    await visit.open(NEWSROOM, NODIRA)
    visit.playground.world.memberships.set_role(NODIRA, NEWSROOM, "kicked")
    await visit.show_info()
    await visit.tab.locator("#info-door").click()
    await expect(visit.tab.locator("#panel-problem")).to_contain_text("cannot come back alone")
    await visit.tab.locator("#info-number").click()
    await expect(visit.tab.locator("#toast")).not_to_be_empty()


async def test_the_bot_is_promoted_demoted_restricted_removed_and_added(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_info()
    status = visit.tab.locator("#bot-role")
    for name, becomes in (
        ("Make administrator", "administrator"),
        ("Make member", "member"),
        ("Restrict", "restricted"),
        ("Lift the restriction", "member"),
        ("Remove", "removed"),
        ("Add", "member"),
    ):
        await visit.tab.locator("#bot-actions").get_by_role("button", name=name, exact=True).click()
        await expect(status).to_have_text(becomes)
    await expect(visit.tab.locator("#messages .note")).to_have_text(
        ["Aigerim removed Jarchi", "Aigerim added Jarchi"]
    )


# Topics


async def test_a_forum_shows_its_topics_apart_and_writes_into_the_open_one(visit: Visit) -> None:
    await visit.open(DESK)
    await expect(visit.tab_names).to_have_text(["General", "Energy", "Water"])
    await expect(visit.tabs.first).to_have_attribute("aria-current", "true")
    await visit.write("For everybody")
    await visit.tabs.filter(has_text="Energy").click()
    await visit.write("Of gas and wind")
    await expect(visit.messages).to_have_count(2)
    await expect(visit.messages.last).to_contain_text("Of gas and wind")
    await expect(visit.messages.last.locator(".quoted")).to_be_hidden()
    sent = list(visit.playground.world.chats[DESK].messages.values())
    assert [one.get("message_thread_id") for one in sent if "text" in one] == [None, visit.thread("Energy")]
    await visit.tab.reload()
    await expect(visit.messages.last).to_contain_text("Of gas and wind")


async def test_unread_messages_are_counted_by_topic_and_by_chat(visit: Visit) -> None:
    await visit.open(DESK)
    for thread in (None, visit.thread("Energy"), visit.thread("Energy")):
        visit.playground.world.say(NODIRA, DESK, "News", thread=thread)
    energy = visit.tabs.filter(has_text="Energy").locator(".unread")
    total = visit.tab.locator(f"#chats [data-chat='{DESK}'] .unread")
    await expect(energy).to_contain_text("Unread messages: 2")
    await expect(total).to_contain_text("Unread messages: 2")
    await visit.tabs.filter(has_text="Energy").click()
    await expect(energy).to_be_hidden()
    await expect(total).to_be_hidden()


async def test_drafts_are_kept_apart_by_topic(visit: Visit) -> None:
    await visit.open(DESK)
    await visit.composer.fill("Unfinished")
    await visit.tabs.last.click()
    await expect(visit.composer).to_have_value("")
    await visit.tabs.first.click()
    await expect(visit.composer).to_have_value("Unfinished")


async def test_topics_are_created_closed_reopened_and_deleted(visit: Visit) -> None:
    await visit.open(DESK)
    await visit.show_info()
    await visit.tab.get_by_label("New topic").fill("Roads")
    await visit.tab.get_by_label("New topic").press("Enter")
    await visit.tabs.filter(has_text="Roads").click()
    await visit.press("Close the topic Roads")
    await expect(visit.tabs.last).to_contain_text("closed")
    await expect(visit.tab.locator("#barred")).to_have_text("This topic is closed.")
    await visit.press("Reopen the topic Roads")
    await expect(visit.composer).to_be_visible()
    await expect(visit.tab.locator("#messages .note")).to_have_text(
        [
            "Nodira created the topic “Roads”",
            "Nodira closed the topic",
            "Nodira reopened the topic",
        ]
    )
    await visit.press("Delete the topic Roads")
    await visit.press("Delete")
    await expect(visit.tab_names).to_have_text(["General", "Energy", "Water"])
    await expect(visit.tabs.first).to_have_attribute("aria-current", "true")


async def test_without_topics_all_messages_are_shown_together(visit: Visit) -> None:
    visit.playground.world.say(NODIRA, DESK, "Of rivers", thread=visit.thread("Water"))
    await visit.open(DESK)
    await expect(visit.messages).to_have_count(0)
    await visit.show_info()
    await visit.tab.get_by_role("switch", name="Divide this chat into topics").click()
    await expect(visit.messages).to_have_count(3)
    await expect(visit.tab.locator("#tabs")).to_be_hidden()


# New chats and people


async def test_an_upgraded_group_goes_on_under_its_title_with_its_new_number(visit: Visit) -> None:
    await visit.open(OFFICE)
    await visit.show_info()
    await visit.press("Upgrade to a supergroup")
    await visit.press("Upgrade")
    await expect(visit.tab.locator("#info-kind")).to_have_text("supergroup")
    await expect(visit.tab.locator("#chat-title")).to_have_text("Small office")
    await expect(visit.messages).to_have_text(["The group became a supergroup"])
    await expect(visit.tab.locator("#chats").get_by_text("Small office")).to_have_count(1)
    await expect(visit.tab).to_have_url(re.compile(r"#-100\d+$"))
    await visit.tab.goto(f"{visit.playground.url}/#{OFFICE}")
    await expect(visit.tab.locator("#chat-title")).to_have_text("Small office")


@pytest.mark.parametrize(
    ("button", "kind", "role"),
    [
        ("New group", "supergroup", "member"),
        ("New forum", "forum", "member"),
        ("New channel", "channel", "administrator"),
    ],
)
async def test_a_new_chat_opens_with_the_bot_in_it(visit: Visit, button: str, kind: str, role: str) -> None:
    await visit.open(NEWSROOM)
    await visit.press(button)
    await visit.tab.get_by_label("Title").fill("Steppe and sea")
    await visit.press("Create")
    await expect(visit.tab.locator("#chat-title")).to_have_text("Steppe and sea")
    await visit.show_info()
    await expect(visit.tab.locator("#info-kind")).to_have_text(kind)
    await expect(visit.tab.locator("#bot-role")).to_have_text(role)


async def test_a_basic_group_is_made_without_the_bot_where_it_is_not_wanted(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.press("New group")
    await visit.tab.get_by_label("Title").fill("A few of us")
    await visit.tab.get_by_role("checkbox", name="Basic group").check()
    await visit.tab.get_by_label("Add the bot Jarchi").uncheck()
    await visit.press("Create")
    await visit.show_info()
    await expect(visit.tab.locator("#info-kind")).to_have_text("basic group")
    await expect(visit.tab.locator("#bot-role")).to_have_text("not in this chat")


async def test_a_new_person_can_be_chosen(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.press("New person")
    await visit.tab.get_by_label("First name").fill("Dana")
    await visit.press("Create")
    await expect(visit.tab.locator("#toast")).to_contain_text("Dana is here now")
    await expect(visit.tab.locator("#person option").last).to_have_text("Dana · not in this chat")


async def test_a_dialog_says_what_is_refused_and_is_left_by_escape(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.press("New person")
    await visit.tab.get_by_label("First name").fill("D" * 65)
    await visit.press("Create")
    await expect(visit.tab.locator("#founding-problem")).to_contain_text("1 to 64 characters")
    await visit.tab.keyboard.press("Escape")
    await expect(visit.tab.get_by_role("button", name="New person")).to_be_focused()


# Faults


async def test_a_fault_is_set_by_one_press_and_taken_away(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_faults()
    await visit.press("Too many requests: in this chat")
    await expect(visit.faults).to_contain_text("Newsroom · calls left: 1")
    [active] = visit.playground.faults.list()
    assert (active.fault.code, active.fault.retry_after, active.fault.chat) == (429, 15, NEWSROOM)
    await expect(visit.tab.get_by_role("button", name="Faults, at work: 1")).to_be_visible()
    await visit.press("Remove: Too many requests")
    await expect(visit.faults).to_have_count(0)
    assert visit.playground.faults.list() == ()


async def test_every_preset_is_accepted_and_known_again(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_faults()
    buttons = visit.tab.locator("#presets button:visible")
    names = await visit.tab.locator("#presets .row-name").all_inner_texts()
    for index in range(await buttons.count()):
        await buttons.nth(index).click()
        await expect(visit.faults).to_have_count(index + 1)
    assert set(await visit.faults.locator(".row-name").all_inner_texts()) == set(names)
    await visit.press("Clear all")
    await expect(visit.faults).to_have_count(0)


async def test_faults_strike_as_often_as_was_asked_for(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_faults()
    await visit.tab.get_by_label("Calls to strike").fill("3")
    await visit.press("Bad gateway: everywhere")
    await expect(visit.faults).to_contain_text("everywhere · calls left: 3")
    visit.playground.faults.strike("sendMessage", NEWSROOM)
    await expect(visit.faults).to_contain_text("calls left: 2 · struck: 1")
    await visit.tab.get_by_label("Until removed").check()
    await visit.press("No answer: in this chat")
    await expect(visit.faults.last).to_contain_text("until removed")


async def test_pressed_buttons_are_made_too_old(visit: Visit) -> None:
    world = visit.playground.world
    await visit.open(AIGERIM)
    world.say(AIGERIM, AIGERIM, "/start")
    markup = {"inline_keyboard": [[{"text": "Next", "callback_data": "next"}]]}
    sent = world.post(world.chats[AIGERIM], {"text": "A page", "reply_markup": markup})
    world.press(AIGERIM, AIGERIM, sent["message_id"], "next")
    await visit.show_faults()
    await visit.press("Now")
    await expect(visit.tab.locator("#toast")).to_have_text("Presses that became too old: 1")


# Keyboard, phone and languages


async def test_escape_closes_the_panel_and_the_focus_returns(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    for opener in ("#chat-title", "#faults-button"):
        await visit.tab.locator(opener).focus()
        await visit.tab.keyboard.press("Enter")
        await expect(visit.tab.locator("#panel-title")).to_be_focused()
        await expect(visit.tab.locator(opener)).to_have_attribute("aria-expanded", "true")
        await visit.tab.keyboard.press("Escape")
        await expect(visit.panel).to_be_hidden()
        await expect(visit.tab.locator(opener)).to_be_focused()


async def test_the_focus_stays_on_a_control_whose_press_changed_the_panel(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_info()
    role = visit.person(NODIRA).get_by_role("combobox")
    await role.focus()
    await role.select_option(label="administrator")
    await expect(visit.tab.locator("#person option").last).to_have_text("Nodira · administrator")
    await expect(role).to_be_focused()


@pytest.mark.parametrize("visit", [PHONE], indirect=True)
async def test_on_a_phone_the_panel_covers_the_chat_and_leads_back_to_it(visit: Visit) -> None:
    await visit.open(DESK)
    await visit.show_info()
    await expect(visit.composer).to_be_hidden()
    assert await visit.panel.bounding_box() == {"x": 0, "y": 0, **PHONE}
    await visit.press("Close")
    await expect(visit.composer).to_be_visible()
    await visit.tabs.last.click()
    await visit.press("Back to chats")
    await expect(visit.tab.locator(f"#chats [data-chat='{DESK}']")).to_be_focused()


async def test_every_control_has_a_name(visit: Visit) -> None:
    visit.playground.world.topics.close(DESK, visit.thread("Energy"))
    await visit.open(DESK)
    for show in (visit.show_info, visit.show_faults):
        await show()
        nameless = "control => !(control.ariaLabel || control.innerText.trim() || control.labels?.length)"
        found = await visit.tab.evaluate(
            f"[...document.querySelectorAll('button, select, input')].filter(one => one.checkVisibility())"
            f".filter({nameless}).map(control => control.outerHTML)"
        )
        assert found == []


async def test_the_panel_and_its_button_speak_the_language_of_the_person(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    await visit.show_info()
    await visit.tab.locator("#language").select_option("uz")
    await expect(visit.tab.locator("#panel-title")).to_have_text("Chat haqida")
    await expect(visit.tab.locator("#faults-button")).to_have_attribute("aria-label", "Nosozliklar")
    await expect(visit.tab.locator("#info-role")).to_have_text("Rolingiz: guruh egasi")


async def test_every_language_of_the_page_has_all_its_words(visit: Visit) -> None:
    await visit.open(NEWSROOM)
    missing = await visit.tab.evaluate(
        """async () => {
          const files = ["english", "kazakh", "russian", "uzbek", "uzbek-cyrillic"];
          const loaded = await Promise.all(files.map((file) => import(`/static/words/${file}.js`)));
          const [english, ...others] = loaded.map((module) => Object.values(module)[0]);
          const places = (text) => [...text.matchAll(/\\{\\w+\\}/g)].map(String).sort().join();
          return others.flatMap((words) => [
            ...Object.keys(english).filter((key) => places(words[key] || "") !== places(english[key])),
            ...Object.keys(english).filter((key) => !words[key]),
            ...Object.keys(words).filter((key) => !(key in english)),
          ]);
        }"""
    )
    assert missing == []
