"""Words and numbers of an answer become Telegram's HTML and buttons; nothing here asks or waits."""
