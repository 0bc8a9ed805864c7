"""What the bot says of itself by language: name, description, short description; and its menu button."""

from bot.playground.api_types import Json

LIMITS = {"name": 64, "description": 512, "short_description": 120}


class Profile:
    """The bot's texts, and menu buttons by private chat (None stands for all other chats)."""

    def __init__(self, name: str) -> None:
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._buttons: dict[int | None, Json] = {None: {"type": "commands"}}

    def set(self, kind: str, language: str, text: str) -> None:
        """Keep one of the texts of LIMITS; an empty one removes it, but the name for all languages stays."""
        if text:
            self._texts[kind, language] = text
        elif (kind, language) != ("name", ""):
            self._texts.pop((kind, language), None)

    def get(self, kind: str, language: str) -> str:
        """Give the text for users of the language, else the one for all others, else nothing."""
        return self._texts.get((kind, language)) or self._texts.get((kind, ""), "")

    def set_button(self, chat: int | None, button: Json) -> None:
        """Keep the menu button of a private chat, or of all chats that have none of their own."""
        self._buttons[chat] = button

    def button(self, chat: int | None) -> Json:
        """Give the menu button of a private chat, or the one of all others."""
        return self._buttons.get(chat, {"type": "default"})
