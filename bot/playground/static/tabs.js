// The topics of the open forum as a row of tabs under its header, General first.

import { word } from "./words.js";

const row = document.getElementById("tabs");
const list = document.getElementById("tab-list");
const template = document.getElementById("tab-template");

/** Show the topics of the chat at a place, if it is a forum; `onOpen` gets the thread of the one pressed. */
export function showTabs(world, place, onOpen) {
  const chat = world.chat(place.chat);
  row.hidden = !chat.is_forum;
  if (row.hidden) return;
  const topics = [{ thread: null, name: word("general"), closed: false }, ...chat.topics];
  while (list.children.length > topics.length) list.lastElementChild.remove();
  while (list.children.length < topics.length) list.append(makeTab(onOpen));
  topics.forEach((topic, index) => fillTab(list.children[index].firstElementChild, topic, world, place));
}

/** Bring the tab of the open topic into view. */
export function revealTab() {
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function makeTab(onOpen) {
  const entry = template.content.cloneNode(true).querySelector("li");
  const tab = entry.querySelector(".tab");
  tab.addEventListener("click", () => onOpen(tab.dataset.thread ? Number(tab.dataset.thread) : null));
  return entry;
}

function fillTab(tab, { thread, name, closed }, world, place) {
  const unread = world.unreadAt({ chat: place.chat, thread });
  tab.dataset.thread = thread ?? "";
  if (thread === place.thread) tab.setAttribute("aria-current", "true");
  else tab.removeAttribute("aria-current");
  tab.querySelector(".tab-name").textContent = name;
  const lock = tab.querySelector(".lock");
  lock.hidden = !closed;
  lock.querySelector(".unseen").textContent = word("closed");
  const badge = tab.querySelector(".unread");
  badge.hidden = unread === 0;
  badge.firstElementChild.textContent = unread > 99 ? "99+" : unread;
  badge.lastElementChild.textContent = word("unread", { count: unread });
}
