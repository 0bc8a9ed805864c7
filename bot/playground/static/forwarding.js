// Forwarding: the dialog that asks into which chat a message goes.

import { obstacle } from "./access.js";
import { refusal } from "./server.js";

const dialog = document.getElementById("forwarding");
const list = document.getElementById("forwarding-chats");
const problem = document.getElementById("forwarding-problem");

/** The dialog with the chats in which the chosen person may write. */
export class Forwarding {
  #world;
  #server;
  #onForwarded;

  /** `onForwarded(chat)` is told where the message went. */
  constructor(world, server, onForwarded) {
    this.#world = world;
    this.#server = server;
    this.#onForwarded = onForwarded;
  }

  /** Ask where a message of a chat is to go. */
  open(chat, messageId) {
    const world = this.#world;
    const open = world.visibleChats().filter((one) => obstacle(world, { chat: one.id, thread: null }) === null);
    problem.textContent = "";
    list.replaceChildren(...open.map((one) => this.#entry(one, chat, messageId)));
    dialog.showModal();
  }

  #entry(destination, chat, messageId) {
    const entry = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: this.#world.title(destination), dir: "auto" });
    button.dataset.to = destination.id;
    button.addEventListener("click", () => this.#forward(chat, messageId, destination.id));
    entry.append(button);
    return entry;
  }

  async #forward(chat, messageId, to) {
    try {
      await this.#server.forward(this.#world.person.id, chat, messageId, to);
      dialog.close();
      this.#onForwarded(to);
    } catch (error) {
      problem.textContent = refusal(error);
    }
  }
}
