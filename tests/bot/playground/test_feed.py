import asyncio

from bot.playground.feed import EventFeed


def test_events_are_numbered_and_kept_as_they_were():
    feed = EventFeed()
    event = {"type": "message", "text": "қ"}
    feed.publish(event)
    event["text"] = "changed"
    assert feed.since(0) == [(1, '{"type": "message", "text": "қ"}')]
    assert feed.since(1) == []


def test_a_follower_who_missed_what_is_no_longer_kept_is_told_so():
    feed = EventFeed(kept=2)
    for number in range(3):
        feed.publish({"number": number})
    assert feed.since(0) is None
    assert [number for number, _ in feed.since(1)] == [2, 3]


def test_only_ids_of_this_run_name_a_position():
    feed = EventFeed()
    feed.publish({})
    assert feed.position(feed.identify(1)) == 1
    assert feed.position(feed.identify(2)) is None
    assert feed.position(EventFeed().identify(0)) is None
    assert feed.position("1") is None
    assert feed.position(feed.identify(1).replace("-1", "-x")) is None


async def test_waiting_ends_with_news_with_the_end_of_the_feed_and_with_time():
    feed = EventFeed()
    waiting = asyncio.create_task(feed.wait(0, 30))
    await asyncio.sleep(0)
    feed.publish({})
    await waiting
    await feed.wait(0, 30)
    await feed.wait(1, 0.01)
    waiting = asyncio.create_task(feed.wait(1, 30))
    await asyncio.sleep(0)
    feed.close()
    await waiting
    await feed.wait(1, 30)
