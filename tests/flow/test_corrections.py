"""An outlet corrects a figure: earlier alerts come to say so, and who asked to hear of it is told."""

from storage.delivery import NoticeKind
from storage.records import Notice
from tests.flow.line import AIGERIM, NEWSROOM, Line, label

BEFORE = "The reservoir holds 1.3 billion litres of water now. {}"
AFTER = "The reservoir holds 1.5 billion litres of water now. {}"
CHANGE = ": 1.3 → 1.5 billion"


async def test_a_watch_is_told_to_tell_of_corrections_and_does(line: Line) -> None:
    preview = await line.ask("/watch reservoir", NEWSROOM)
    await line.press(preview, label("watch-add-button"))
    listed = await line.ask("/watches", NEWSROOM)
    [card, *_] = await line.press(listed, "1")
    [shown, *_] = await line.press(card, label("watch-corrections-button", state="off"))
    assert label("watch-corrections") in shown["text"]
    async with line.sending():
        await line.publish("Spring", BEFORE)
        await line.until_told(["Spring"], NEWSROOM)
        await line.publish("Spring", AFTER)
        await line.until_told(["Spring", "Correction"], NEWSROOM)
    alert, edited, correction = line.entries[-3:]
    assert (edited["method"], edited["message_id"]) == ("editMessageText", alert["message_id"])
    assert CHANGE not in alert["text"]
    assert CHANGE in edited["text"]
    assert CHANGE in correction["text"]
    [article, *_] = await line.press(correction, label("alert-read-button"))
    assert "1.5 billion litres" in article["text"]


async def test_without_being_asked_only_the_alert_comes_to_say_so(line: Line) -> None:
    preview = await line.ask("/watch reservoir", NEWSROOM)
    await line.press(preview, label("watch-add-button"))
    async with line.sending():
        await line.publish("Spring", BEFORE)
        await line.until_told(["Spring"], NEWSROOM)
        await line.publish("Spring", AFTER)
        await line.until(lambda: _ends_with(line, CHANGE))
    assert line.told(NEWSROOM) == ["Spring"]


async def test_a_notice_reaches_an_operator_in_private(line: Line) -> None:
    await line.ask("/start", AIGERIM)
    notice = Notice(NoticeKind.SOURCE_BACK, "1", {"name": "UzA", "url": "https://uza.uz"})
    now = line.clock()
    await line.store._database.write(lambda transaction: transaction.outbox.notify([AIGERIM], notice, now))
    async with line.sending():
        await line.until(lambda: _ends_with(line, "UzA"))
    assert (line.entries[-1]["method"], line.entries[-1]["chat"]) == ("sendMessage", AIGERIM)


async def _ends_with(line: Line, part: str) -> bool:
    """Tell whether the last thing that the bot did has this in it."""
    return part in str(line.entries[-1]["text"])
