// The panel beside the conversation, which shows either what a chat is or the faults.

import { refusal } from "./server.js";
import { word } from "./words.js";

const panel = document.getElementById("panel");
const page = document.getElementById("page");
const title = document.getElementById("panel-title");
const problem = document.getElementById("panel-problem");
const bodies = { info: document.getElementById("info"), faults: document.getElementById("faults") };
const buttons = { info: document.getElementById("chat-title"), faults: document.getElementById("faults-button") };

/** The panel: closed, or open with one of its bodies, "info" or "faults". */
export class Panel {
  #shown = null;
  #onOpen;

  /** `onOpen()` is called when a body comes to be shown, to fill it. */
  constructor(onOpen) {
    this.#onOpen = onOpen;
    for (const [name, button] of Object.entries(buttons)) button.addEventListener("click", () => this.toggle(name));
    document.getElementById("panel-close").addEventListener("click", () => this.close());
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The body that is shown, or null. */
  get shown() {
    return this.#shown;
  }

  /** Show a body and move the focus to it, or close the panel where that body is shown. */
  toggle(name) {
    if (this.#shown === name) return this.close();
    this.#show(name);
    this.#onOpen();
    title.focus();
    return undefined;
  }

  /** Close the panel; the focus returns to the button that opened it. */
  close() {
    if (!this.#shown) return;
    const opener = buttons[this.#shown];
    const held = panel.contains(document.activeElement);
    this.#show(null);
    if (held) opener.focus();
  }

  /** Write the panel's title in the page's language. */
  rename() {
    if (this.#shown) title.textContent = word(this.#shown);
  }

  /** Do what the server may refuse, and return its answer, or null where the panel now says why it refused. */
  async attempt(action) {
    try {
      problem.textContent = "";
      return await action();
    } catch (error) {
      problem.textContent = refusal(error);
      return null;
    }
  }

  #show(name) {
    this.#shown = name;
    panel.hidden = !name;
    if (name) page.dataset.panel = name;
    else delete page.dataset.panel;
    for (const [key, body] of Object.entries(bodies)) body.hidden = key !== name;
    for (const [key, button] of Object.entries(buttons)) button.ariaExpanded = String(key === name);
    problem.textContent = "";
    this.rename();
  }

  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    this.close();
  }
}
