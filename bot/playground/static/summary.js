// A message on one line, for the list of chats and for quotes of what is answered.

import { serviceLine } from "./service.js";
import { word } from "./words.js";

const LONGEST = 200;

/** Name what is attached to a message (a photo, a file by its name), or return an empty string. */
export function attachmentName(message) {
  if (message.document) return message.document.file_name || word("document");
  return message.photo ? word("photo") : "";
}

/** Return a message on one line: its text or caption with its attachment's name before it, or what Telegram noted. */
export function summary(message) {
  const note = serviceLine(message);
  if (note !== null) return note.replaceAll("\n", ", ");
  const text = conceal(message).replace(/\s+/g, " ").trim();
  const parts = [attachmentName(message), [...text].slice(0, LONGEST).join("")].filter(Boolean);
  return parts.join(", ") || word("other");
}

/** Cover the letters of spoilers, so that a preview gives nothing away. */
function conceal(message) {
  const text = message.text || message.caption || "";
  const units = text.split("");
  for (const { type, offset, length } of message.entities || message.caption_entities || []) {
    if (type === "spoiler") units.fill("▒", offset, offset + length);
  }
  return units.join("");
}
