// Text that somebody has typed into a chat or topic and not sent yet.

import { recall, remember } from "./memory.js";
import { placeName } from "./place.js";

const keyOf = (person, place) => `draft.${person}.${placeName(place)}`;

/** Return a person's draft in a place, or an empty string. */
export function draftOf(person, place) {
  return recall(keyOf(person, place), "");
}

/** Keep a person's draft in a place; an empty one forgets it. */
export function keepDraft(person, place, text) {
  if (text !== draftOf(person, place)) remember(keyOf(person, place), text);
}
