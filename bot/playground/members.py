"""Members of a chat as the Bot API shows them, with every right that an administrator can have."""

from bot.playground.api_types import Json

PRESENT = frozenset({"creator", "administrator", "member"})
ADMINISTRATORS = frozenset({"creator", "administrator"})

_WITHHELD = frozenset({"can_be_edited", "is_anonymous", "can_promote_members"})
_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
)
_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def member_object(user: Json, status: str) -> Json:
    """Give the ChatMember of a user in one of the statuses creator, administrator, member, left, kicked."""
    member: Json = {"status": status, "user": user}
    if status == "creator":
        member["is_anonymous"] = False
    elif status == "administrator":
        member.update({right: right not in _WITHHELD for right in _RIGHTS})
    elif status == "kicked":
        member["until_date"] = 0
    return member


def default_permissions() -> Json:
    """Give the ChatPermissions of a group that restricts nobody."""
    return dict.fromkeys(_PERMISSIONS, True)
