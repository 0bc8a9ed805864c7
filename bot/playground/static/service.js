// What Telegram notes in a chat by itself: who came and went, what became of topics and of the group.

import { author, fullName } from "./authors.js";
import { word } from "./words.js";

const notes = {
  new_chat_members: (message) => message.new_chat_members.map((user) => arrival(message, user)).join("\n"),
  left_chat_member: (message) => departure(message, message.left_chat_member),
  forum_topic_created: (message) =>
    word("topicOpened", { actor: author(message).name, topic: message.forum_topic_created.name }),
  forum_topic_closed: (message) => word("topicShut", { actor: author(message).name }),
  forum_topic_reopened: (message) => word("topicReopened", { actor: author(message).name }),
  migrate_to_chat_id: () => word("upgraded"),
  migrate_from_chat_id: () => word("upgraded"),
};

/** Return the line that a service message stands for, or null for a message that somebody wrote. */
export function serviceLine(message) {
  const kind = Object.keys(notes).find((name) => name in message);
  return kind ? notes[kind](message) : null;
}

function arrival(message, user) {
  const names = { actor: author(message).name, name: fullName(user) };
  return word(message.from?.id === user.id ? "joined" : "added", names);
}

function departure(message, user) {
  const names = { actor: author(message).name, name: fullName(user) };
  return word(message.from?.id === user.id ? "wentAway" : "tookAway", names);
}
