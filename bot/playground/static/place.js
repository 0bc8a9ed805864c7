// A place to write in: a chat, or one topic of a forum. It is named in the page's address and keeps drafts apart.

/** Return the name of a place, such as `-1001000000002/1`; `thread` is null outside topics and in General. */
export function placeName({ chat, thread }) {
  return thread === null ? String(chat) : `${chat}/${thread}`;
}

/** Return the place that a name stands for. */
export function placeNamed(name) {
  const [chat, thread] = name.split("/");
  return { chat: Number(chat), thread: thread ? Number(thread) : null };
}

/** Tell whether two places are the same; null stands for no place. */
export function samePlace(one, other) {
  return one?.chat === other?.chat && one?.thread === other?.thread;
}

/** Return the place in a chat that a message lies in. A reply outside topics has a thread too, but no topic. */
export function placeOf(chat, message) {
  return { chat, thread: message.is_topic_message ? message.message_thread_id : null };
}
