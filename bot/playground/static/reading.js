// How far each person has read in each chat and topic.

import { recall, remember } from "./memory.js";
import { placeName } from "./place.js";

/** The newest message that a person has seen in a place; what is after it is unread. */
export class ReadMarks {
  #marks = recall("read", {});

  /** Begin anew: message numbers of an earlier run of the server mean nothing now. */
  clear() {
    this.#marks = {};
    remember("read", this.#marks);
  }

  /** Return the id of the newest message seen, or 0. */
  seen(person, place) {
    return this.#marks[`${person}:${placeName(place)}`] || 0;
  }

  /** Note that a message, and what was before it, has been seen. */
  see(person, place, messageId) {
    if (this.seen(person, place) >= messageId) return;
    this.#marks[`${person}:${placeName(place)}`] = messageId;
    remember("read", this.#marks);
  }
}
