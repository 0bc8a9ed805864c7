"""What ends the program at its start or in its work, each as one sentence with the next step."""


class StartError(Exception):
    """The program cannot start or go on; the text is for a person."""


class TokenError(StartError):
    """The bot's token is missing, malformed or refused."""


class UnreachableError(StartError):
    """The Bot API server does not answer."""


class ConflictError(StartError):
    """Another program receives this bot's updates."""


class SettingsError(StartError):
    """A setting has a value that means nothing."""
