// The bot's command menu: a list over the composer that narrows while one types.

import { word } from "./words.js";

const list = document.getElementById("menu");
const button = document.getElementById("menu-button");
const composer = document.getElementById("composer");
const status = document.getElementById("menu-status");

/** The command menu of the open chat. */
export class Menu {
  #commands = [];
  #shown = [];
  #active = 0;
  #onChoose;

  /** `onChoose(command, toEdit)` gets the name chosen without its slash, and whether more is to be typed. */
  constructor(onChoose) {
    this.#onChoose = onChoose;
    button.addEventListener("click", () => this.#toggle());
    button.addEventListener("keydown", (event) => this.#keyOnButton(event));
    // The press must not take the focus from the composer, or the list would close before the click arrives.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#choose(Number(option.dataset.index), false);
    });
    document.addEventListener("pointerdown", (event) => {
      if (!event.target.closest(".composing")) this.close();
    });
  }

  /** Take the commands that the chosen person has in the open chat. */
  set commands(commands) {
    this.#commands = commands;
    button.hidden = commands.length === 0;
    if (this.isOpen) this.filter(composer.value);
  }

  get isOpen() {
    return !list.hidden;
  }

  /** Open with the commands that begin as the typed text does; close where the text is no command name. */
  filter(text) {
    const typed = /^\/([^\s@]*)$/.exec(text);
    if (!typed) return this.close();
    const beginning = typed[1].toLowerCase();
    return this.#show(this.#commands.filter(({ command }) => command.startsWith(beginning)));
  }

  /** Close the list. */
  close() {
    if (list.hidden) return;
    list.hidden = true;
    status.textContent = "";
    button.ariaExpanded = "false";
    composer.removeAttribute("aria-activedescendant");
  }

  /** Act on a key pressed while the list is open, and tell whether it was one of the list's keys. */
  key(event) {
    if (!this.isOpen || event.isComposing) return false;
    const last = this.#shown.length - 1;
    if (event.key === "ArrowDown") this.#activate(this.#active === last ? 0 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#activate(this.#active === 0 ? last : this.#active - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && !event.shiftKey) this.#choose(this.#active, false);
    else if (event.key === "Tab" && !event.shiftKey) this.#choose(this.#active, true);
    else return false;
    event.preventDefault();
    return true;
  }

  #toggle() {
    if (this.isOpen) return this.close();
    this.#show(this.#commands);
    // With a finger the focus stays off the composer, or the screen keyboard would cover the list.
    if (matchMedia("(pointer: fine)").matches) composer.focus();
    return undefined;
  }

  #keyOnButton(event) {
    if (this.isOpen && event.key !== "Enter" && event.key !== " ") this.key(event);
  }

  #show(commands) {
    if (!commands.length) return this.close();
    const names = (some) => some.map((one) => one.command).join();
    const same = this.isOpen && names(this.#shown) === names(commands);
    this.#shown = commands;
    list.replaceChildren(...commands.map(makeOption));
    list.hidden = false;
    button.ariaExpanded = "true";
    if (!same) {
      this.#active = 0;
      status.textContent = word("menuCount", { count: commands.length });
    }
    this.#activate(this.#active);
    return undefined;
  }

  #activate(index) {
    this.#active = index;
    [...list.children].forEach((option, position) => option.setAttribute("aria-selected", position === index));
    composer.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  #choose(index, toEdit) {
    const { command } = this.#shown[index];
    this.close();
    this.#onChoose(command, toEdit);
  }
}

function makeOption({ command, description }, index) {
  const option = document.createElement("li");
  const name = document.createElement("span");
  const meaning = document.createElement("span");
  option.role = "option";
  option.id = `menu-option-${index}`;
  option.dataset.index = index;
  option.dataset.command = command;
  name.className = "menu-name";
  name.textContent = `/${command}`;
  meaning.className = "menu-meaning";
  meaning.textContent = description;
  option.append(name, " ", meaning);
  return option;
}
