"""How somebody belongs to a chat, and how the Bot API shows it, with every right that there is."""

from dataclasses import dataclass

from bot.playground.api_types import Json

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
ADMINISTRATORS = frozenset({"creator", "administrator"})
STATUSES = PRESENT | {"left", "kicked"}

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
)
_RIGHTS_BY_KIND = {
    "group": ("can_pin_messages", "can_manage_tags"),
    "supergroup": ("can_pin_messages", "can_manage_topics", "can_manage_tags"),
    "channel": ("can_post_messages", "can_edit_messages", "can_manage_direct_messages"),
}
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
_PERMISSIONS_OF_ONE = ("can_edit_tag", "can_react_to_messages")


@dataclass(frozen=True, slots=True)
class Membership:
    """A status, whether its holder writes as the chat itself, and which rights an administrator lacks."""

    status: str
    is_anonymous: bool = False
    without: frozenset[str] = frozenset()

    @property
    def is_present(self) -> bool:
        """Whether its holder is in the chat."""
        return self.status in PRESENT

    @property
    def administers(self) -> bool:
        """Whether its holder is the chat's creator or one of its administrators."""
        return self.status in ADMINISTRATORS

    def has(self, right: str) -> bool:
        """Tell whether its holder has a right that only administrators can have."""
        return self.status == "creator" or (self.status == "administrator" and right not in self.without)

    def member(self, user: Json, kind: str) -> Json:
        """Give the ChatMember of the user in a chat of the kind private, group, supergroup or channel."""
        member: Json = {"status": self.status, "user": user}
        if self.status == "creator":
            member["is_anonymous"] = self.is_anonymous
        elif self.status == "administrator":
            member.update({right: self._shows(right) for right in rights(kind)})
        elif self.status == "restricted":
            denied = dict.fromkeys((*_PERMISSIONS, *_PERMISSIONS_OF_ONE), False)
            member.update({"is_member": True, "until_date": 0, **denied})
        elif self.status == "kicked":
            member["until_date"] = 0
        return member

    def _shows(self, right: str) -> bool:
        if right == "is_anonymous":
            return self.is_anonymous
        return right not in _WITHHELD and right not in self.without


OUTSIDE = Membership("left")
"""The membership of somebody who never was in the chat."""


def rights(kind: str) -> tuple[str, ...]:
    """Give the names of all rights that an administrator can have in a chat of the kind."""
    return _RIGHTS + _RIGHTS_BY_KIND.get(kind, ())


def default_permissions() -> Json:
    """Give the ChatPermissions of a group that restricts nobody."""
    return dict.fromkeys(_PERMISSIONS, True)
