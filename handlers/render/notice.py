"""What those who run the bot are to know, as a message: what happened, and the next step."""

from handlers.i18n import Translator
from handlers.render.buttons import is_web_address
from handlers.render.headline import SOURCE_LIMIT
from handlers.render.html import MESSAGE_LIMIT, Html, cut, cut_plain, escape, joined, tagged
from handlers.reply import Reply
from storage.delivery import NoticeKind
from storage.model import Parameters
from storage.records import Notice

DETAIL_LIMIT = 200


def notice_page(notice: Notice, translate: Translator) -> Reply:
    """Word a notice."""
    said = notice.parameters
    match notice.kind:
        case NoticeKind.SOURCE_DEAD:
            parts = [translate("notice-dead"), _source(said), _obstacle(said, translate)]
            parts.append(translate("notice-dead-next"))
        case NoticeKind.SOURCE_BACK:
            parts = [translate("notice-back"), _source(said)]
        case NoticeKind.SOURCE_FLOOD:
            stored = translate("notice-flood-stored", count=int(said["count"]))
            parts = [translate("notice-flood"), _source(said), stored]
    return Reply(html=cut(joined(parts, "\n"), MESSAGE_LIMIT))


def _source(said: Parameters) -> Html:
    """Name a source, with the way to it if it has one."""
    url = str(said["url"])
    name = cut_plain(str(said["name"]) or url, SOURCE_LIMIT)
    return tagged("a", name, href=url) if is_web_address(url) else escape(name)


def _obstacle(said: Parameters, translate: Translator) -> Html:
    detail = cut_plain(str(said["detail"]), DETAIL_LIMIT)
    return translate("obstacle", obstacle=str(said["obstacle"]), detail=detail)
