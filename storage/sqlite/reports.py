"""How deliveries stand, for a chat and for the whole program, in SQLite."""

from datetime import datetime, timedelta

import aiosqlite

from storage.delivery import ChatStatus, OutboxStatus, State, Trouble, Waiting
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.rows import rows_of

MONTH = timedelta(days=30)
DAY = timedelta(days=1)
TROUBLES = 10
"""The latest of what was given up, of which the operators are told one by one."""
LOST = (State.EXPIRED, State.DEAD, State.UNCONFIRMED)


class SqliteReports:
    """How deliveries stand."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def chat_status(self, chat: int, now: datetime) -> ChatStatus:
        """Say how deliveries to a chat, by its number, stand."""
        rows = await rows_of(
            self._connection, "SELECT id, state, reason FROM chats WHERE number = ?", (chat,)
        )
        if not rows:
            return ChatStatus("active", "", (), None, {})
        number, state, reason = rows[0]
        waiting = await rows_of(
            self._connection,
            "SELECT hold, count(*), min(due) FROM deliveries"
            " WHERE chat = ? AND state IN ('ready', 'sending', 'uncertain') AND kind <> 'notice'"
            " GROUP BY hold ORDER BY hold",
            (number,),
        )
        [(last,)] = await rows_of(
            self._connection,
            "SELECT max(changed) FROM deliveries WHERE chat = ? AND state = 'sent' AND kind <> 'notice'",
            (number,),
        )
        lost = await rows_of(
            self._connection,
            "SELECT state, count(*) FROM deliveries WHERE chat = ? AND changed >= ?"
            " AND state IN ('expired', 'dead', 'unconfirmed') AND kind IN ('alert', 'correction')"
            " GROUP BY state",
            (number, milliseconds(now - MONTH)),
        )
        closed = await rows_of(
            self._connection, "SELECT thread FROM closed_threads WHERE chat = ? ORDER BY thread", (number,)
        )
        return ChatStatus(
            state,
            reason,
            tuple(Waiting(hold, count, moment(due)) for hold, count, due in waiting),
            None if last is None else moment(last),
            {State(name): count for name, count in lost},
            tuple(thread for (thread,) in closed),
        )

    async def outbox_status(self, now: datetime) -> OutboxStatus:
        """Say how the whole outbox stands."""
        at = milliseconds(now)
        [(ready, oldest, held)] = await rows_of(
            self._connection,
            """
            WITH queue AS (
                SELECT due FROM deliveries WHERE state = 'sending'
                UNION ALL SELECT due FROM deliveries WHERE state IN ('ready', 'uncertain') AND hold = ''
            )
            SELECT count(*), min(due),
                (SELECT count(*) FROM deliveries WHERE state = 'ready' AND hold <> '')
            FROM queue
            """,
        )
        failures = await rows_of(
            self._connection,
            "SELECT reason, sum(count) FROM failures WHERE hour >= ? GROUP BY reason ORDER BY 2 DESC, 1",
            (milliseconds(now - DAY) // 3_600_000,),
        )
        chats = await rows_of(
            self._connection, "SELECT state, count(*) FROM chats GROUP BY state ORDER BY state"
        )
        troubles = await rows_of(
            self._connection,
            "SELECT d.id, number, d.state, d.reason, d.changed"
            " FROM deliveries d JOIN chats c ON c.id = d.chat"
            " WHERE d.state IN ('dead', 'unconfirmed') AND d.carrier IS NULL ORDER BY d.changed DESC LIMIT ?",
            (TROUBLES,),
        )
        [(count,)] = await rows_of(
            self._connection,
            "SELECT count(*) FROM deliveries WHERE state IN ('dead', 'unconfirmed') AND carrier IS NULL",
        )
        return OutboxStatus(
            ready,
            held,
            None if oldest is None else max(timedelta(0), moment(at) - moment(oldest)),
            dict(failures),
            dict(chats),
            tuple(Trouble(row[0], row[1], State(row[2]), row[3], moment(row[4])) for row in troubles),
            count,
        )

    async def retry(self, number: int | None, now: datetime, expires: datetime) -> int:
        """Let one message that was given up be sent after all, or all, with what they carry; count them."""
        at = milliseconds(now)
        rows = await rows_of(
            self._connection,
            """
            UPDATE deliveries
            SET state = 'ready', due = ?1, expires = ?2, attempts = 0, doubts = 0, plain = 0, changed = ?1
            WHERE state IN ('dead', 'unconfirmed') AND carrier IS NULL AND (?3 IS NULL OR id = ?3)
            RETURNING id
            """,
            (at, milliseconds(expires), number),
        )
        await self._connection.executemany(
            "UPDATE deliveries SET state = 'carried', changed = ? WHERE carrier = ?"
            " AND state IN ('dead', 'unconfirmed')",
            [(at, carrier) for (carrier,) in rows],
        )
        return len(rows)
