// Whom a message is shown as from: somebody, a group in whose name an administrator writes, or a channel.

import { word } from "./words.js";

/** Join a user's first and last name; who deleted their account has none left. */
export function fullName(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ") || word("deleted");
}

/** Return the id and the name under which a message is shown. */
export function author(message) {
  const { sender_chat: chat, from: user } = message;
  if (chat) return { id: chat.id, name: chat.title };
  return user ? { id: user.id, name: fullName(user) } : { id: 0, name: "" };
}
