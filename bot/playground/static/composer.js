// Where one writes: the growing field, the message being answered or edited, drafts, files, and what went wrong.

import { author } from "./authors.js";
import { draftOf, keepDraft } from "./drafts.js";
import { samePlace } from "./place.js";
import { summary } from "./summary.js";
import { word } from "./words.js";

const form = document.getElementById("composing");
const field = document.getElementById("composer");
const problem = document.getElementById("problem");
const replying = document.getElementById("replying");
const line = document.getElementById("line");
const barred = document.getElementById("barred");
const why = document.getElementById("barred-why");
const todo = document.getElementById("barred-todo");
const noReply = document.getElementById("no-reply");
const LARGEST_BYTES = 20 * 1024 * 1024;

/** The composer of the open place. */
export class Composer {
  #person = null;
  #place = null;
  #answered = null;
  #edited = null;
  #deeds;
  #menu;
  #queue = Promise.resolve();

  /**
   * `deeds` has `send(person, place, text, replyTo)`, `upload(person, place, file, caption, replyTo)` and
   * `edit(person, place, messageId, text)`, which resolve once the server has the message and reject with the
   * reason; `enter(todo)` does what has to be done before one may write, see access.js.
   */
  constructor(menu, deeds) {
    this.#menu = menu;
    this.#deeds = deeds;
    todo.addEventListener("click", () => deeds.enter(todo.dataset.todo));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener("input", () => {
      this.#grow();
      keepDraft(this.#person, this.#place, field.value);
      menu.filter(field.value);
    });
    field.addEventListener("keydown", (event) => this.#key(event));
    noReply.addEventListener("click", () => {
      this.#stop();
      field.focus();
    });
  }

  /** Turn to a person's place: its draft comes back, and nothing is being answered. */
  open(person, place) {
    if (this.#isOpen(person, place)) return;
    this.#person = person;
    this.#place = place;
    this.#menu.close();
    this.answer(null);
    this.say("");
    this.#write(draftOf(person, place));
  }

  /**
   * Let the person write, in the name of a chat where one is given, or show in the field's place what stands in
   * their way, see access.js.
   */
  admit(obstacle, chatTitle) {
    field.placeholder = chatTitle === null ? word("write") : word("writeAs", { name: chatTitle });
    line.hidden = Boolean(obstacle);
    barred.hidden = !obstacle;
    why.hidden = !obstacle?.why;
    todo.hidden = !obstacle?.todo;
    if (obstacle?.why) why.textContent = word(obstacle.why);
    if (obstacle?.todo) Object.assign(todo, { textContent: word(obstacle.todo) }).dataset.todo = obstacle.todo;
    if (obstacle) this.answer(null);
    if (document.activeElement.closest(".composing [hidden]")) this.focus();
  }

  /** Begin or, with null, stop answering a message. */
  answer(message) {
    this.#answered = message;
    this.#edited = null;
    this.#showAbove(message, message && author(message).name, "noReply");
  }

  /** Begin to edit a message: its text comes into the field. */
  edit(message) {
    this.answer(null);
    this.#edited = message;
    this.#write(message.text ?? message.caption ?? "");
    this.#showAbove(message, word("edit"), "noEdit");
  }

  /** Send files with what stands in the field as the caption of the first. */
  attach(files) {
    if (line.hidden || !files.length) return;
    const unfit = [...files].find((file) => !file.size || file.size > LARGEST_BYTES);
    if (unfit) {
      this.say(word(unfit.size ? "fileTooLarge" : "fileEmpty", { name: unfit.name }));
      return;
    }
    const [caption, answered] = [field.value, this.#answered];
    this.#menu.close();
    this.clear();
    this.answer(null);
    [...files].forEach((file, index) => {
      const text = index ? "" : caption;
      this.#enqueue(
        (person, place) => this.#deeds.upload(person, place, file, text, answered?.message_id ?? null),
        this.#returning(text, answered),
      );
    });
  }

  #showAbove(message, title, label) {
    replying.hidden = !message;
    if (!message) return;
    document.getElementById("replying-sender").textContent = title;
    document.getElementById("replying-text").textContent = summary(message);
    noReply.ariaLabel = noReply.title = word(label);
    this.focus();
  }

  /** Neither answer nor edit any more. */
  #stop() {
    if (this.#edited) this.clear();
    this.answer(null);
  }

  /** Send a text as it is, without touching what stands in the field. */
  send(text) {
    this.#enqueue((person, place) => this.#deeds.send(person, place, text, null), () => {});
  }

  /** Put a text into the field to be completed by hand. */
  insert(text) {
    this.#write(text);
    keepDraft(this.#person, this.#place, text);
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }

  /** Empty the field; the focus stays where it is. */
  clear() {
    this.#write("");
    keepDraft(this.#person, this.#place, "");
  }

  /** Say what went wrong beside the field; an empty text takes it back. */
  say(text) {
    problem.textContent = text;
  }

  /** Move the focus to the field, or to what is shown in its place. */
  focus() {
    if (barred.hidden) field.focus();
    else (todo.hidden ? why : todo).focus();
  }

  #submit() {
    const text = field.value;
    if (!text.trim()) return;
    const [answered, edited] = [this.#answered, this.#edited];
    this.#menu.close();
    this.clear();
    this.answer(null);
    const deed = edited
      ? (person, place) => this.#deeds.edit(person, place, edited.message_id, text)
      : (person, place) => this.#deeds.send(person, place, text, answered?.message_id ?? null);
    this.#enqueue(deed, this.#returning(text, answered));
  }

  /** Return what gives a text back to where it is written now, if it cannot be sent. */
  #returning(text, answered) {
    const [person, place] = [this.#person, this.#place];
    return () => this.#giveBack(person, place, text, answered);
  }

  /** Send after all that was sent before, so that messages arrive in the order in which they were written. */
  #enqueue(deed, onFailure) {
    const [person, place] = [this.#person, this.#place];
    this.#queue = this.#queue.then(async () => {
      try {
        await deed(person, place);
        if (this.#isOpen(person, place)) this.say("");
      } catch (error) {
        onFailure();
        this.say(error.message);
      }
    });
  }

  /** Return a text that could not be sent to where it was written, before what has been typed since. */
  #giveBack(person, place, text, answered) {
    const typed = this.#isOpen(person, place) ? field.value : draftOf(person, place);
    const whole = [text, typed].filter(Boolean).join("\n");
    keepDraft(person, place, whole);
    if (!this.#isOpen(person, place)) return;
    this.#write(whole);
    if (answered) this.answer(answered);
  }

  #isOpen(person, place) {
    return person === this.#person && samePlace(place, this.#place);
  }

  #key(event) {
    if (this.#menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && (this.#answered || this.#edited)) {
      event.preventDefault();
      this.#stop();
    }
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
