// Text that somebody has typed into a chat and not sent yet.

import { recall, remember } from "./memory.js";

const keyOf = (person, chat) => `draft.${person}.${chat}`;

/** Return a person's draft in a chat, or an empty string. */
export function draftOf(person, chat) {
  return recall(keyOf(person, chat), "");
}

/** Keep a person's draft in a chat; an empty one forgets it. */
export function keepDraft(person, chat, text) {
  if (text !== draftOf(person, chat)) remember(keyOf(person, chat), text);
}
