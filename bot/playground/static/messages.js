// The open conversation: its messages by day, and the reader's place in it.

import { fillBubble, makeMessage } from "./bubble.js";
import { dayKey, dayName, writeTime } from "./dates.js";
import { settleQuotes } from "./entities.js";

const NEAR_END_PIXELS = 60;
const box = document.getElementById("messages");
const newest = document.getElementById("newest");

/** The conversation that is open. */
export class Messages {
  #world;
  #keyboards;
  #actions;
  #shown = new Map();
  #wasAtEnd = true;

  constructor(world, keyboards, actions) {
    this.#world = world;
    this.#keyboards = keyboards;
    this.#actions = actions;
    newest.addEventListener("click", () => this.toEnd(true));
    box.addEventListener("scroll", () => this.#noteScroll(), { passive: true });
    new ResizeObserver(() => this.#resized()).observe(box);
  }

  /** Show the whole history of a place in a chat from its end. */
  show(chat, place) {
    box.dataset.type = chat.type;
    // Hundreds of old messages must not be read out; only what comes from now on.
    box.setAttribute("aria-live", "off");
    this.#shown.clear();
    const parts = document.createDocumentFragment();
    for (const message of this.#world.messagesAt(place)) {
      this.#shown.set(message.message_id, message);
      parts.append(makeMessage(message, this.#world, this.#keyboards, this.#actions));
    }
    box.replaceChildren(parts);
    this.#arrange();
    settleQuotes(box);
    this.toEnd();
    requestAnimationFrame(() => box.setAttribute("aria-live", "polite"));
  }

  /** Show a message that came, or one that changed, where it stands. */
  put(message) {
    const element = this.#element(message.message_id);
    if (element) this.#change(element, message);
    else this.#add(message);
  }

  /** Take away a deleted message. */
  remove(messageId) {
    const element = this.#element(messageId);
    if (!element) return;
    this.#shown.delete(messageId);
    if (element.contains(document.activeElement)) box.focus({ preventScroll: true });
    element.remove();
    this.#arrange();
  }

  /** Scroll to the newest message. */
  toEnd(smoothly = false) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: box.scrollHeight, behavior: smoothly && !calm ? "smooth" : "instant" });
    this.#wasAtEnd = true;
    this.#noteScroll();
  }

  /** Bring a message into view and move the focus to it. */
  goTo(messageId) {
    const element = this.#element(messageId);
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    element.classList.remove("found");
    requestAnimationFrame(() => element.classList.add("found"));
  }

  #element(messageId) {
    return box.querySelector(`[data-message="${messageId}"]`);
  }

  #isAtEnd() {
    return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PIXELS;
  }

  #noteScroll() {
    this.#wasAtEnd = this.#isAtEnd();
    newest.hidden = this.#wasAtEnd;
  }

  #resized() {
    if (this.#wasAtEnd) this.toEnd();
    settleQuotes(box);
  }

  #add(message) {
    const follow = this.#isAtEnd() || this.#world.isOwn(message);
    const element = makeMessage(message, this.#world, this.#keyboards, this.#actions);
    const later = [...box.querySelectorAll("[data-message]")]
      .find((other) => Number(other.dataset.message) > message.message_id);
    box.insertBefore(element, later || null);
    this.#shown.set(message.message_id, message);
    this.#arrange();
    settleQuotes(element);
    if (!follow) this.#noteScroll();
    // A message taller than the window is read from its beginning.
    else if (element.offsetHeight > box.clientHeight) element.scrollIntoView({ block: "start" });
    else this.toEnd();
  }

  #change(element, message) {
    const before = this.#shown.get(message.message_id);
    const atEnd = this.#isAtEnd();
    const held = element.contains(document.activeElement) || element.matches(":hover");
    const above = element.getBoundingClientRect().bottom <= box.getBoundingClientRect().top;
    const bottom = element.getBoundingClientRect().bottom;
    fillBubble(element, message, this.#keyboards, this.#actions, before);
    this.#shown.set(message.message_id, message);
    settleQuotes(element);
    // The buttons just pressed stay under the finger; what is read below an edit does not jump.
    if (atEnd) this.toEnd();
    else if (held || above) box.scrollTop += element.getBoundingClientRect().bottom - bottom;
  }

  /** Set days apart, and join what one sender wrote in a row. What already stands right is not touched. */
  #arrange() {
    for (const mark of box.querySelectorAll(".day")) {
      if (!mark.nextElementSibling?.matches("[data-message]")) mark.remove();
    }
    let previous = null;
    for (const element of [...box.querySelectorAll("[data-message]")]) {
      const { date } = this.#shown.get(Number(element.dataset.message));
      const newDay = !previous || previous.day !== dayKey(date);
      setMark(element, newDay ? date : null);
      const follows = !newDay && previous.element.dataset.sender === element.dataset.sender;
      element.classList.toggle("follows", follows);
      previous = { element, day: dayKey(date) };
    }
  }
}

/** See to it that the mark of a day stands before a message, or that none does where the day is null. */
function setMark(element, seconds) {
  const before = element.previousElementSibling;
  const mark = before?.matches(".day") ? before : null;
  if (mark && seconds !== null && mark.dataset.day === dayKey(seconds)) return;
  mark?.remove();
  if (seconds === null) return;
  const made = document.createElement("p");
  const time = document.createElement("time");
  made.className = "day";
  made.dataset.day = dayKey(seconds);
  writeTime(time, seconds, dayName(seconds));
  made.append(time);
  element.before(made);
}
