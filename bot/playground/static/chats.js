// The list of chats: title, last line, time and how much is unread.

import { author, fullName } from "./authors.js";
import { drawAvatar } from "./avatars.js";
import { shortly, writeTime } from "./dates.js";
import { draftOf } from "./drafts.js";
import { serviceLine } from "./service.js";
import { summary } from "./summary.js";
import { word } from "./words.js";

const list = document.getElementById("chats");
const others = document.getElementById("other-chats");
const othersTitle = document.getElementById("other-chats-title");
const template = document.getElementById("chat-template");

/**
 * Show the chosen person's chats, and below them those that they are not in, with `openId` marked as open.
 * Entries stay in place and keep the focus.
 */
export function showChats(world, openId, onOpen) {
  fillList(list, world.visibleChats(), world, openId, onOpen);
  fillList(others, world.otherChats(), world, openId, onOpen);
  others.hidden = othersTitle.hidden = others.children.length === 0;
}

function fillList(element, chats, world, openId, onOpen) {
  const items = chats.map((chat) => element.querySelector(`[data-chat="${chat.id}"]`) || makeItem(chat, onOpen));
  const stale = [...element.children].filter((entry) => !items.some((item) => entry.contains(item)));
  stale.forEach((entry) => entry.remove());
  items.forEach((item, index) => {
    const entry = item.closest("li");
    if (element.children[index] !== entry) element.insertBefore(entry, element.children[index] || null);
    fill(item, chats[index], world, openId);
  });
}

/** Move the focus to a chat's entry. */
export function focusChat(id) {
  document.querySelector(`.chats [data-chat="${id}"]`)?.focus();
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
  item.dataset.kind = chat.is_forum ? "forum" : chat.type;
  item.querySelector(".chat-item-title").replaceChildren(...kindIcon(chat), title);
  if (chat.id === openId) item.setAttribute("aria-current", "true");
  else item.removeAttribute("aria-current");
  const time = item.querySelector(".chat-item-time");
  time.hidden = !last;
  if (last) writeTime(time, last.date, shortly(last.date));
  fillLast(item.querySelector(".chat-item-last"), chat, last, world, openId);
  fillUnread(item.querySelector(".unread"), world.isIn(chat) ? world.unread(chat.id) : 0);
}

/** Tell groups, forums and channels apart by a small picture before the title. */
function kindIcon(chat) {
  if (chat.type === "private") return [];
  const kind = chat.is_forum ? "forum" : chat.type;
  const template = document.getElementById(`icon-${kind}`) || document.getElementById("icon-group");
  const icon = template.content.firstElementChild.cloneNode(true);
  icon.ariaLabel = `${word(kind)}: `;
  return [icon];
}

function fillLast(element, chat, last, world, openId) {
  const draft = chat.id === openId ? "" : draftIn(chat, world);
  const prefix = document.createElement("span");
  if (draft) {
    prefix.className = "draft";
    prefix.textContent = `${word("draft")}: `;
    element.replaceChildren(prefix, draft.replace(/\s+/g, " "));
  } else if (last) {
    prefix.className = "chat-item-sender";
    prefix.textContent = senderBefore(last, chat, world);
    element.replaceChildren(prefix, summary(last));
  } else {
    element.replaceChildren(chat.type === "private" ? word("bot") : members(chat, world));
  }
}

/** Find what the person has begun to write in a chat or in one of its topics. */
function draftIn(chat, world) {
  const threads = [null, ...chat.topics.map((topic) => topic.thread)];
  return threads.map((thread) => draftOf(world.person.id, { chat: chat.id, thread })).find(Boolean) || "";
}

function senderBefore(message, chat, world) {
  if (serviceLine(message) !== null || ["private", "channel"].includes(chat.type)) return "";
  return `${world.isOwn(message) ? word("own") : author(message).name}: `;
}

function fillUnread(badge, count) {
  badge.hidden = count === 0;
  badge.firstElementChild.textContent = count > 99 ? "99+" : count;
  badge.lastElementChild.textContent = word("unread", { count });
}

/** Name everybody in a group, the bot last. */
export function members(chat, world) {
  const people = chat.members.map((member) => world.people.find((person) => person.id === member.person));
  const bots = ["left", "kicked"].includes(chat.bot) ? [] : [world.bot];
  return [...people.map(fullName), ...bots.map(fullName)].join(", ");
}
