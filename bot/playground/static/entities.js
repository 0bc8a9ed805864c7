// A message's text and its entities as DOM nodes. Offsets count UTF-16 units, as JavaScript strings do.

import { destination } from "./links.js";
import { word } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = ["pre", "blockquote", "expandable_blockquote"];

const inOrder = (one, other) => one.offset - other.offset || other.length - one.length;

/**
 * Append the text to `parent`, formatted by its entities, nested ones included.
 * `actions` has `botName`, `command(text)` for a clicked command and `start(payload)` for a deep link.
 */
export function appendText(parent, text, entities, actions) {
  const sane = (entities || []).filter((entity) => entity.length > 0 && entity.offset >= 0);
  appendRange(parent, text, sane.sort(inOrder), 0, text.length, actions);
}

function appendRange(parent, text, entities, start, end, actions) {
  let position = start;
  let waiting = entities;
  while (waiting.length && waiting[0].offset < end) {
    const [entity, ...others] = waiting;
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    const { inside, after } = divide(others, to);
    waiting = after;
    if (from >= to) continue;
    parent.append(text.slice(position, from));
    const { outer, inner } = element(entity, text.slice(from, to), actions);
    appendRange(inner, text, inside, from, to, actions);
    parent.append(outer);
    position = to;
    // A block ends its line by itself; the newline after it would show as an empty line.
    if (BLOCKS.includes(entity.type) && text[position] === "\n" && position < end) position += 1;
  }
  parent.append(text.slice(position, end));
}

/** Split entities at a position: those before it, cut there, and those after it, with the rest of what was cut. */
function divide(entities, position) {
  const inside = [];
  const after = [];
  for (const entity of entities) {
    const entityEnd = entity.offset + entity.length;
    if (entity.offset < position) inside.push({ ...entity, length: Math.min(entityEnd, position) - entity.offset });
    if (entityEnd > position) {
      const offset = Math.max(entity.offset, position);
      after.push({ ...entity, offset, length: entityEnd - offset });
    }
  }
  return { inside, after: after.sort(inOrder) };
}

/** Make the element of an entity: `outer` goes into the message, the text goes into `inner`. */
function element(entity, slice, actions) {
  if (entity.type === "url") return link(slice, actions);
  if (entity.type === "text_link") return link(entity.url, actions);
  if (entity.type === "bot_command") return command(slice, actions);
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "expandable_blockquote") return expandable();
  const node = document.createElement(TAGS[entity.type] || "span");
  if (!(entity.type in TAGS)) node.className = "named";
  return { outer: node, inner: node };
}

function link(address, actions) {
  const target = destination(address, actions.botName);
  const node = document.createElement(target ? "a" : "span");
  if (target && "payload" in target) {
    node.href = `https://t.me/${actions.botName}?start=${encodeURIComponent(target.payload)}`;
    node.addEventListener("click", (event) => {
      event.preventDefault();
      actions.start(target.payload);
    });
  } else if (target) {
    Object.assign(node, { href: target.href, target: "_blank", rel: "noopener noreferrer" });
    node.title = target.href;
  }
  return { outer: node, inner: node };
}

function command(slice, actions) {
  const node = document.createElement("button");
  Object.assign(node, { type: "button", className: "command" });
  node.addEventListener("click", () => actions.command(slice));
  return { outer: node, inner: node };
}

function spoiler() {
  const outer = document.createElement("span");
  const inner = document.createElement("span");
  outer.append(inner);
  outer.className = "spoiler";
  Object.assign(outer, { role: "button", tabIndex: 0, ariaLabel: word("hidden") });
  Object.assign(inner, { ariaHidden: "true", inert: true });
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    if (outer.classList.contains("revealed")) return;
    event.preventDefault();
    outer.classList.add("revealed");
    for (const name of ["role", "aria-label"]) outer.removeAttribute(name);
    // It stays focusable for the moment, or a keyboard reader would be thrown back to the top of the page.
    outer.tabIndex = -1;
    inner.removeAttribute("aria-hidden");
    inner.inert = false;
  };
  outer.addEventListener("click", reveal);
  outer.addEventListener("keydown", reveal);
  return { outer, inner };
}

function expandable() {
  const outer = document.createElement("blockquote");
  const inner = document.createElement("div");
  const toggle = document.createElement("button");
  outer.className = "expandable";
  inner.className = "expandable-text";
  Object.assign(toggle, { type: "button", className: "expand", textContent: word("more"), ariaExpanded: "false" });
  toggle.addEventListener("click", () => {
    const open = outer.classList.toggle("open");
    toggle.ariaExpanded = String(open);
    toggle.textContent = word(open ? "less" : "more");
  });
  outer.append(inner, toggle);
  return { outer, inner };
}

/** Hide the toggles of expandable quotes below `root` that are short enough to be seen whole; `root` must be shown. */
export function settleQuotes(root) {
  for (const quote of root.querySelectorAll("blockquote.expandable:not(.open)")) {
    const inner = quote.querySelector(".expandable-text");
    quote.classList.toggle("short", inner.scrollHeight <= inner.clientHeight + 1);
  }
}
