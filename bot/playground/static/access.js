// Whether the chosen person may write at a place and in whose name, and what is shown where they may not.

/**
 * Return null where one may write. Elsewhere return what to do first, `{todo}` with "join" or "unblock", or
 * why nothing helps, `{why}`; both are keys of words.js.
 */
export function obstacle(world, place) {
  const chat = world.chat(place.chat);
  if (!world.person.first_name) return { why: "accountGone" };
  if (chat.type === "private") return chat.bot === "kicked" ? { todo: "unblock" } : null;
  if (!world.isIn(chat)) return { todo: "join" };
  if (world.administers(chat)) return null;
  if (chat.type === "channel") return { why: "onlyReads" };
  if (world.role(chat) === "restricted") return { why: "youRestricted" };
  return world.topic(place)?.closed ? { why: "topicClosed" } : null;
}

/** Tell whether what the chosen person writes in a chat is shown as from the chat itself. */
export function writesAsChat(world, chat) {
  return chat.type === "channel" || ["anonymousCreator", "anonymous"].includes(world.role(chat));
}
