"""The queues of chats in SQLite: what may go now, and what waited on purpose until now."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

OPEN_TO = """
    c.state = 'active' AND c.rests_until <= :now
    AND NOT EXISTS (
        SELECT 1 FROM closed_threads t WHERE t.chat = d.chat AND t.thread = d.thread AND NOT c.main_chat
    )
"""
"""The chat takes messages, and so does the topic, unless the main chat may have them."""

HEADS = f"""
    SELECT d.id FROM deliveries d JOIN chats c ON c.id = d.chat
    WHERE d.state = 'ready' AND d.hold = '' AND d.due <= :now AND {OPEN_TO}
        AND c.number NOT IN (SELECT value FROM json_each(:resting))
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.chat = d.chat AND e.state = 'sending')
        AND NOT EXISTS (
            SELECT 1 FROM deliveries e
            WHERE e.chat = d.chat AND e.id < d.id AND e.state IN ('ready', 'uncertain') AND e.hold = ''
                AND NOT EXISTS (
                    SELECT 1 FROM closed_threads t
                    WHERE t.chat = e.chat AND t.thread = e.thread AND NOT c.main_chat
                )
        )
"""
"""Heads of their chats' queues: nothing is under way there, and nothing earlier is to go first.

A chat has one at most: of two, the later would have to wait for the earlier.
"""

HELD = f"""
    FROM deliveries d JOIN chats c ON c.id = d.chat
    WHERE d.state = 'ready' AND d.hold <> '' AND d.due <= :now AND {OPEN_TO}
"""
"""What waited on purpose and is to be told now, in one message."""

CROWDED = f"""
    FROM deliveries d JOIN chats c ON c.id = d.chat
    WHERE d.state = 'ready' AND d.hold = '' AND d.due <= :now
        AND d.kind IN ('alert', 'correction') AND d.doubts = 0 AND {OPEN_TO}
"""
"""Alerts and corrections that nothing holds, of which there may be too many.

One that may have arrived goes by itself.
"""
