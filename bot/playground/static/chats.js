// The list of chats: title, last line, time and how much is unread.

import { drawAvatar } from "./avatars.js";
import { shortly, writeTime } from "./dates.js";
import { draftOf } from "./drafts.js";
import { summary } from "./summary.js";
import { fullName } from "./world.js";
import { word } from "./words.js";

const list = document.getElementById("chats");
const template = document.getElementById("chat-template");

/** Show the chosen person's chats with `openId` marked as open; entries stay in place and keep the focus. */
export function showChats(world, openId, onOpen) {
  const chats = world.visibleChats();
  const items = chats.map((chat) => list.querySelector(`[data-chat="${chat.id}"]`) || makeItem(chat, onOpen));
  const stale = [...list.children].filter((entry) => !items.includes(entry.firstElementChild));
  stale.forEach((entry) => entry.remove());
  items.forEach((item, index) => {
    if (list.children[index] !== item.parentElement) list.insertBefore(item.parentElement, list.children[index]);
    fill(item, chats[index], world, openId);
  });
}

/** Move the focus to a chat's entry. */
export function focusChat(id) {
  list.querySelector(`[data-chat="${id}"]`)?.focus();
}

function makeItem(chat, onOpen) {
  const item = template.content.cloneNode(true).querySelector(".chat-item");
  item.dataset.chat = chat.id;
  item.addEventListener("click", () => onOpen(chat.id));
  return item;
}

function fill(item, chat, world, openId) {
  const title = world.title(chat);
  const last = world.messages(chat.id).at(-1);
  drawAvatar(item.querySelector(".avatar"), chat.id, title, chat.type === "private");
  item.querySelector(".chat-item-title").textContent = title;
  if (chat.id === openId) item.setAttribute("aria-current", "true");
  else item.removeAttribute("aria-current");
  const time = item.querySelector(".chat-item-time");
  time.hidden = !last;
  if (last) writeTime(time, last.date, shortly(last.date));
  fillLast(item.querySelector(".chat-item-last"), chat, last, world, openId);
  fillUnread(item.querySelector(".unread"), world.unread(chat.id));
}

function fillLast(element, chat, last, world, openId) {
  const draft = chat.id === openId ? "" : draftOf(world.person.id, chat.id);
  const prefix = document.createElement("span");
  if (draft) {
    prefix.className = "draft";
    prefix.textContent = `${word("draft")}: `;
    element.replaceChildren(prefix, draft.replace(/\s+/g, " "));
  } else if (last) {
    prefix.className = "chat-item-sender";
    if (world.isOwn(last)) prefix.textContent = `${word("own")}: `;
    else if (chat.type !== "private") prefix.textContent = `${fullName(last.from)}: `;
    element.replaceChildren(prefix, summary(last));
  } else {
    element.replaceChildren(chat.type === "private" ? word("bot") : members(chat, world));
  }
}

function fillUnread(badge, count) {
  badge.hidden = count === 0;
  badge.firstElementChild.textContent = count > 99 ? "99+" : count;
  badge.lastElementChild.textContent = word("unread", { count });
}

/** Name everybody in a group, the bot last. */
export function members(chat, world) {
  const people = chat.members.map((member) => world.people.find((person) => person.id === member.person));
  return [...people, world.bot].filter(Boolean).map((user) => user.first_name).join(", ");
}
