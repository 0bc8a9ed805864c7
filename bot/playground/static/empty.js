// What stands in the conversation while nobody has written there.

import { drawAvatar } from "./avatars.js";
import { word } from "./words.js";

const part = (id) => document.getElementById(id);
const SENTENCES = { private: "emptyPrivate", channel: "emptyChannel" };

/** Show what a place without messages says, or nothing where there are some. */
export function showEmpty(world, place) {
  const empty = Boolean(place) && world.messagesAt(place).length === 0;
  part("empty").hidden = !empty;
  if (!empty) return;
  const chat = world.chat(place.chat);
  const isPrivate = chat.type === "private";
  drawAvatar(part("empty-avatar"), chat.id, world.title(chat), isPrivate);
  part("empty-avatar").dataset.kind = chat.is_forum ? "forum" : chat.type;
  part("empty-text").textContent = word(SENTENCES[chat.type] || "emptyGroup", { name: world.bot.first_name });
  part("start").hidden = !isPrivate || chat.bot === "kicked";
}
