// New groups, forums, channels and people: the buttons under the list of chats, and the dialog that they open.

import { fullName } from "./authors.js";
import { refusal } from "./server.js";
import { languages, word } from "./words.js";

const part = (id) => document.getElementById(id);
const dialog = part("founding");
const form = part("founding-form");
const field = part("founding-name");
const language = part("founding-language");
const problem = part("founding-problem");
const HEADINGS = { group: "newGroup", forum: "newForum", channel: "newChannel", person: "newPerson" };

/** The dialog that makes what was not there before. */
export class Founding {
  #world;
  #server;
  #made;
  #kind = "group";

  /** `made` has `chat(id)` for a new chat and `person(name)` for somebody new. */
  constructor(world, server, made) {
    this.#world = world;
    this.#server = server;
    this.#made = made;
    for (const button of document.querySelectorAll("[data-new]")) {
      button.addEventListener("click", () => this.#open(button.dataset.new));
    }
    part("founding-cancel").addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  #open(kind) {
    this.#kind = kind;
    const isPerson = kind === "person";
    form.reset();
    problem.textContent = "";
    part("founding-title").textContent = word(HEADINGS[kind]);
    part("founding-label").textContent = word(isPerson ? "firstName" : "title");
    part("founding-bot-label").textContent = word("addBot", { name: this.#world.bot.first_name });
    part("founding-language-choice").hidden = !isPerson;
    part("founding-bot-choice").hidden = isPerson;
    part("founding-basic-choice").hidden = kind !== "group";
    language.replaceChildren(...Object.entries(languages).map(([code, name]) => new Option(name, code)));
    dialog.showModal();
    field.focus();
  }

  async #submit() {
    const name = field.value.trim();
    if (!name) return field.focus();
    try {
      const tell = this.#kind === "person" ? await this.#addPerson(name) : await this.#addChat(name);
      dialog.close();
      tell();
    } catch (error) {
      problem.textContent = refusal(error);
    }
    return undefined;
  }

  async #addPerson(name) {
    const fields = { first_name: name, language_code: language.value };
    const { person } = await this.#server.change("person", fields);
    return () => this.#made.person(fullName(person));
  }

  async #addChat(title) {
    const isBasic = this.#kind === "group" && part("founding-basic").checked;
    const kind = this.#kind === "channel" ? "channel" : isBasic ? "group" : "supergroup";
    const { chat } = await this.#server.change("group", { title, kind, creator: this.#world.person.id });
    if (this.#kind === "forum") await this.#server.change("topics", { chat: chat.id, on: true });
    const status = kind === "channel" ? "administrator" : "member";
    if (part("founding-bot").checked) await this.#server.change("bot", { chat: chat.id, status });
    return () => this.#made.chat(chat.id);
  }
}
