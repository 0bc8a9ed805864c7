// Where one writes: the growing field, the message being answered, drafts, and what went wrong with sending.

import { draftOf, keepDraft } from "./drafts.js";
import { summary } from "./summary.js";
import { fullName } from "./world.js";

const form = document.getElementById("composing");
const field = document.getElementById("composer");
const problem = document.getElementById("problem");
const replying = document.getElementById("replying");

/** The composer of the open chat. */
export class Composer {
  #person = null;
  #chat = null;
  #answered = null;
  #send;
  #menu;
  #queue = Promise.resolve();

  /** `send(person, chat, text, replyTo)` resolves once the server has the message and rejects with the reason. */
  constructor(menu, send) {
    this.#menu = menu;
    this.#send = send;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener("input", () => {
      this.#grow();
      keepDraft(this.#person, this.#chat, field.value);
      menu.filter(field.value);
    });
    field.addEventListener("keydown", (event) => this.#key(event));
    document.getElementById("no-reply").addEventListener("click", () => {
      this.answer(null);
      field.focus();
    });
  }

  /** Turn to a person's chat: its draft comes back, and nothing is being answered. */
  open(person, chat) {
    if (person === this.#person && chat === this.#chat) return;
    this.#person = person;
    this.#chat = chat;
    this.#menu.close();
    this.answer(null);
    this.say("");
    this.#write(draftOf(person, chat));
  }

  /** Begin or, with null, stop answering a message. */
  answer(message) {
    this.#answered = message;
    replying.hidden = !message;
    if (!message) return;
    document.getElementById("replying-sender").textContent = fullName(message.from);
    document.getElementById("replying-text").textContent = summary(message);
    this.focus();
  }

  /** Send a text as it is, without touching what stands in the field. */
  send(text) {
    this.#enqueue(text, null, () => {});
  }

  /** Put a text into the field to be completed by hand. */
  insert(text) {
    this.#write(text);
    keepDraft(this.#person, this.#chat, text);
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }

  /** Empty the field; the focus stays where it is. */
  clear() {
    this.#write("");
    keepDraft(this.#person, this.#chat, "");
  }

  /** Say what went wrong beside the field; an empty text takes it back. */
  say(text) {
    problem.textContent = text;
  }

  /** Move the focus to the field. */
  focus() {
    field.focus();
  }

  #submit() {
    const text = field.value;
    if (!text.trim()) return;
    const answered = this.#answered;
    const [person, chat] = [this.#person, this.#chat];
    this.#menu.close();
    this.clear();
    this.answer(null);
    this.#enqueue(text, answered, () => this.#giveBack(person, chat, text, answered));
  }

  /** Send after all that was sent before, so that messages arrive in the order in which they were written. */
  #enqueue(text, answered, onFailure) {
    const [person, chat] = [this.#person, this.#chat];
    this.#queue = this.#queue.then(async () => {
      try {
        await this.#send(person, chat, text, answered?.message_id ?? null);
        if (this.#isOpen(person, chat)) this.say("");
      } catch (error) {
        onFailure();
        this.say(error.message);
      }
    });
  }

  /** Return a text that could not be sent to where it was written, before what has been typed since. */
  #giveBack(person, chat, text, answered) {
    const typed = this.#isOpen(person, chat) ? field.value : draftOf(person, chat);
    const whole = [text, typed].filter(Boolean).join("\n");
    keepDraft(person, chat, whole);
    if (!this.#isOpen(person, chat)) return;
    this.#write(whole);
    if (answered) this.answer(answered);
  }

  #isOpen(person, chat) {
    return person === this.#person && chat === this.#chat;
  }

  #key(event) {
    if (this.#menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#answered) this.answer(null);
  }

  #write(text) {
    field.value = text;
    this.#grow();
  }

  #grow() {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }
}
