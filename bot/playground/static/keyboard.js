// Inline keyboards: rows of buttons under a message, and the wait for what a press brings.

import { destination } from "./links.js";
import { copy } from "./notices.js";
import { word } from "./words.js";

const PATIENCE_MILLISECONDS = 20000;

/** Presses that wait for their answer, and the keyboards that show it. */
export class Keyboards {
  #actions;
  #waiting = new Map();
  #answered = new Set();

  /**
   * `actions` has `press(messageId, data)` that returns the query's id, `start(payload)`, `insert(text)` for the
   * composer, `notify(text)` and `botName`.
   */
  constructor(actions) {
    this.#actions = actions;
  }

  /** Fill the element with a message's buttons, keeping the focus where it was in the rows. */
  fill(element, message) {
    const rows = message.reply_markup?.inline_keyboard || [];
    const focused = this.#placeOf(element, document.activeElement);
    element.hidden = rows.length === 0;
    element.replaceChildren(...rows.map((row) => {
      const line = document.createElement("div");
      line.className = "keyboard-row";
      line.append(...row.map((button) => this.#button(message.message_id, button)));
      return line;
    }));
    if (focused) this.#restoreFocus(element, focused);
  }

  /** Note the answer of a press, which may come before the press itself has returned. */
  answer(queryId) {
    this.#answered.add(queryId);
    for (const [key, waiting] of this.#waiting) if (waiting.queryId === queryId) this.#settle(key);
  }

  #placeOf(element, button) {
    if (!button || !element.contains(button)) return null;
    const row = [...element.children].indexOf(button.parentElement);
    return { data: button.dataset.button, row, column: [...button.parentElement.children].indexOf(button) };
  }

  #restoreFocus(element, { data, row, column }) {
    const buttons = [...element.querySelectorAll("[data-button]")];
    const sameRow = element.children[Math.min(row, element.children.length - 1)];
    const sameData = buttons.find((button) => button.dataset.button === data);
    const target = sameData || sameRow?.children[Math.min(column, sameRow.children.length - 1)];
    // The message itself takes the focus when its last button is gone, so a reader keeps their place.
    (target || element.closest(".message")).focus({ preventScroll: true });
  }

  #button(messageId, button) {
    const node = document.createElement("button");
    node.type = "button";
    node.className = "inline-button";
    node.textContent = button.text;
    node.dir = "auto";
    node.dataset.button = button.callback_data ?? button.url ?? "";
    if (button.callback_data !== undefined) this.#makeCallback(node, messageId, button);
    else if (button.url !== undefined) return this.#makeLink(node, button);
    else if (button.copy_text) node.addEventListener("click", () => copy(button.copy_text.text));
    else if (button.switch_inline_query_current_chat !== undefined) {
      const text = `@${this.#actions.botName} ${button.switch_inline_query_current_chat}`;
      node.addEventListener("click", () => this.#actions.insert(text));
    } else node.addEventListener("click", () => this.#actions.notify(word("onlyTelegram")));
    return node;
  }

  #makeCallback(node, messageId, button) {
    const key = `${messageId} ${button.callback_data}`;
    this.#show(node, this.#waiting.has(key));
    node.addEventListener("click", async () => {
      if (this.#waiting.has(key)) return;
      const waiting = { messageId, data: button.callback_data, node };
      waiting.timer = setTimeout(() => this.#settle(key), PATIENCE_MILLISECONDS);
      this.#waiting.set(key, waiting);
      this.#show(node, true);
      waiting.queryId = await this.#actions.press(messageId, button.callback_data);
      if (!waiting.queryId || this.#answered.has(waiting.queryId)) this.#settle(key);
    });
  }

  #makeLink(node, button) {
    const target = destination(button.url, this.#actions.botName);
    if (!target) {
      node.addEventListener("click", () => this.#actions.notify(word("onlyTelegram")));
      return node;
    }
    if ("payload" in target) {
      node.addEventListener("click", () => this.#actions.start(target.payload));
      return node;
    }
    const link = document.createElement("a");
    Object.assign(link, { href: target.href, target: "_blank", rel: "noopener noreferrer", title: target.href });
    Object.assign(link, { className: "inline-button outward", textContent: button.text, dir: "auto" });
    link.dataset.button = button.url;
    link.ariaLabel = word("newTab", { text: button.text });
    return link;
  }

  #settle(key) {
    const { messageId, data, timer } = this.#waiting.get(key) || {};
    clearTimeout(timer);
    this.#waiting.delete(key);
    const message = document.querySelector(`[data-message="${messageId}"]`);
    const buttons = message?.querySelectorAll("[data-button]") || [];
    for (const button of buttons) if (button.dataset.button === data) this.#show(button, false);
  }

  #show(node, waiting) {
    node.classList.toggle("waiting", waiting);
    if (waiting) node.setAttribute("aria-busy", "true");
    else node.removeAttribute("aria-busy");
  }
}
