"""What was forgotten, told in a message."""

from handlers.i18n import Translator
from handlers.render.html import Html, joined
from storage.model import Forgotten


def forgotten(deleted: Forgotten, translate: Translator) -> Html:
    """List what was deleted, or say that nothing is kept."""
    lines = [
        translate("privacy-forgot-preferences") if deleted.preferences else "",
        translate("privacy-forgot-watches", count=deleted.watches) if deleted.watches else "",
        translate("privacy-forgot-buttons", count=deleted.buttons) if deleted.buttons else "",
    ]
    if not any(lines):
        return translate("privacy-forgot-nothing")
    return joined([translate("privacy-forgot"), *lines], "\n")
