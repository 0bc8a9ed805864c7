// The topics of a supergroup in its panel: turned on and off, created, closed, reopened and deleted.

import { ask } from "./notices.js";
import { word } from "./words.js";

const section = document.getElementById("topics-section");
const toggle = document.getElementById("topics-switch");
const details = document.getElementById("topics-details");
const list = document.getElementById("topics");
const form = document.getElementById("new-topic");
const field = document.getElementById("new-topic-name");
const template = document.getElementById("topic-template");

/** The part of a chat's panel about topics. */
export class Forum {
  #chat = null;
  #change;

  /** `change(what, fields)` asks the server for a change and returns its answer, null where it was refused. */
  constructor(change) {
    this.#change = change;
    toggle.addEventListener("click", () => change("topics", { on: !this.#chat.is_forum }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#create();
    });
  }

  /** Show a chat's topics; nothing of this part is shown where there can be none. */
  show(chat) {
    if (this.#chat?.id !== chat.id) field.value = "";
    this.#chat = chat;
    section.hidden = chat.type !== "supergroup";
    toggle.ariaChecked = String(chat.is_forum);
    details.hidden = !chat.is_forum;
    list.replaceChildren(...chat.topics.map((topic) => this.#row(topic)));
  }

  async #create() {
    const name = field.value;
    if (!name.trim()) return field.focus();
    if (await this.#change("topic", { name })) field.value = "";
    return field.focus();
  }

  #row(topic) {
    const row = template.content.cloneNode(true).querySelector("li");
    const { name, thread, closed } = topic;
    row.dataset.thread = thread;
    row.querySelector(".row-name").textContent = name;
    row.querySelector(".row-detail").textContent = `№ ${thread} · ${word(closed ? "closed" : "topicOpen")}`;
    const turn = row.querySelector(".turn");
    turn.ariaLabel = turn.title = word(closed ? "reopenTopic" : "closeTopic", { name });
    turn.dataset.closed = closed;
    turn.dataset.focus = `turn ${thread}`;
    turn.addEventListener("click", () => this.#change(closed ? "reopen_topic" : "close_topic", { thread }));
    const remove = row.querySelector(".remove");
    remove.ariaLabel = remove.title = word("deleteTopic", { name });
    remove.dataset.focus = `delete ${thread}`;
    remove.addEventListener("click", () => this.#delete(topic));
    return row;
  }

  async #delete({ name, thread }) {
    if (await ask(word("confirmTopic", { name }), word("doDelete"))) this.#change("delete_topic", { thread });
  }
}
