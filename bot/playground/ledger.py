"""The ledger: what the bot's calls have really done, told or not told to the bot."""

from pathlib import Path

from bot.playground.api_types import Clock, Json
from bot.playground.lines import LineFile
from bot.playground.queries import PendingQuery


class Ledger:
    """One JSON line for every message sent, edited or deleted and every press answered.

    A line is on its way to the disk before the call is answered, so it outlives a crash of either side; a
    later start goes on where the file ends. Entries of this run are also kept in memory, oldest first.
    """

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._file = LineFile(path, "ledger")
        self._clock = clock
        self._number = 0
        self.entries: list[Json] = []

    def open(self) -> None:
        """Open the file for appending, readable by its owner only when it is new.

        Raises:
            JournalError: When it cannot be opened.
        """
        self._number = self._file.open()

    def message(self, method: str, message: Json) -> None:
        """Enter a message (a Message) that was sent or edited, as it is now."""
        text, entities = ("text", "entities") if "text" in message else ("caption", "caption_entities")
        self._enter(
            method,
            message,
            text=message.get(text, ""),
            entities=message.get(entities),
            buttons=_buttons(message),
            reply_to=_reply_to(message),
        )

    def deletion(self, message: Json) -> None:
        """Enter a message that was deleted."""
        self._enter("deleteMessage", message)

    def answer(self, query: PendingQuery, text: str) -> None:
        """Enter the answer to a pressed button, under the message that has the button."""
        self._enter("answerCallbackQuery", query.message or {"chat": {"id": query.chat}}, text=text)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _enter(
        self,
        method: str,
        message: Json,
        *,
        text: str = "",
        entities: list[Json] | None = None,
        buttons: list[list[str]] | None = None,
        reply_to: int | None = None,
    ) -> None:
        self._number += 1
        entry: Json = {
            "at": self._clock(),
            "number": self._number,
            "method": method,
            "chat": message["chat"]["id"],
            "thread": message["message_thread_id"] if "is_topic_message" in message else None,
            "message_id": message.get("message_id"),
            "text": text,
            "entities": entities or [],
            "buttons": buttons or [],
            "reply_to": reply_to,
        }
        self.entries.append(entry)
        self._file.append(entry)


def _buttons(message: Json) -> list[list[str]]:
    """Give label and data or address of each button; another kind of button has an empty second part."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [
        [button["text"], button.get("callback_data", button.get("url", ""))] for row in rows for button in row
    ]


def _reply_to(message: Json) -> int | None:
    replied: Json = message.get("reply_to_message", {})
    if "forum_topic_created" in replied:  # every message of a topic shows that one, whatever it answers
        return None
    return replied.get("message_id")
