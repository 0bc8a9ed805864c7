// The panel of faults: what the Bot API is made to do wrong, what is at work, and how to end it.

import { redraw } from "./focus.js";
import { showToast } from "./notices.js";
import { presetName, presets } from "./presets.js";
import { word } from "./words.js";

const part = (id) => document.getElementById(id);
const presetTemplate = part("preset-template");
const groupTemplate = part("preset-group-template");
const faultTemplate = part("fault-template");

/** The faults at work, and the presets that bring them about. */
export class Faults {
  #world;
  #server;
  #panel;
  #chat = null;
  #active = [];

  constructor(world, server, panel) {
    this.#world = world;
    this.#server = server;
    this.#panel = panel;
    part("clear-faults").addEventListener("click", () => panel.attempt(() => server.clearFaults()));
    part("expire").addEventListener("click", () => panel.attempt(() => this.#expire()));
    part("fault-for-ever").addEventListener("change", () => this.#noteForEver());
  }

  /** Fetch what is at work, and show it. */
  async load() {
    this.#active = await this.#server.faults();
    this.showActive();
  }

  /** Show the presets for a chat in the page's language. */
  show(chat) {
    this.#chat = chat;
    redraw(part("faults"), part("panel-title"), () => {
      part("presets").replaceChildren(...Object.entries(presets).map(([name, some]) => this.#group(name, some)));
    });
  }

  /** Show what is at work, on the panel's button too. */
  showActive() {
    const count = this.#active.length;
    const button = part("faults-button");
    button.ariaLabel = button.title = count ? word("faultsActive", { count }) : word("faults");
    button.classList.toggle("at-work", count > 0);
    part("faults-count").textContent = count || "";
    redraw(part("faults"), part("panel-title"), () => {
      part("active-faults").replaceChildren(...this.#active.map((fault) => this.#activeRow(fault)));
      part("no-faults").hidden = count > 0;
      part("clear-faults").hidden = count === 0;
    });
  }

  #activeRow(fault) {
    const row = faultTemplate.content.cloneNode(true).querySelector("li");
    const preset = presetName(fault);
    const name = preset === "otherFault" ? `${word(preset)}: ${fault.kind}` : word(preset);
    row.dataset.fault = fault.id;
    row.querySelector(".row-name").textContent = name;
    row.querySelector(".row-detail").textContent = this.#detail(fault);
    const remove = row.querySelector(".remove");
    remove.ariaLabel = remove.title = word("removeFault", { name });
    remove.dataset.focus = `fault ${fault.id}`;
    remove.addEventListener("click", () => this.#panel.attempt(() => this.#server.removeFault(fault.id)));
    return row;
  }

  #detail({ method, chat, left, struck, code }) {
    const known = this.#world.chats.find((one) => one.id === chat);
    const where = chat === null ? word("everywhere").toLowerCase() : known ? this.#world.title(known) : chat;
    const calls = left === null ? word("forEver").toLowerCase() : word("callsLeft", { count: left });
    const counted = struck ? [word("struck", { count: struck })] : [];
    return [method, code, where, calls, ...counted].filter(Boolean).join(" · ");
  }

  #group(name, some) {
    const group = groupTemplate.content.cloneNode(true).querySelector("section");
    group.querySelector("h3").textContent = word(name);
    group.querySelector("ul").append(...some.map((preset) => this.#presetRow(preset)));
    return group;
  }

  #presetRow(preset) {
    const row = presetTemplate.content.cloneNode(true).querySelector("li");
    const name = word(preset.name);
    row.dataset.preset = preset.name;
    row.querySelector(".row-name").textContent = name;
    row.querySelector(".row-detail").textContent = preset.detail;
    const [here, everywhere] = row.querySelectorAll("button");
    here.hidden = Boolean(preset.onlyEverywhere);
    everywhere.hidden = Boolean(preset.onlyHere);
    Object.assign(here, { textContent: word("here"), ariaLabel: word("presetHere", { name }) });
    Object.assign(everywhere, { textContent: word("everywhere"), ariaLabel: word("presetEverywhere", { name }) });
    here.dataset.focus = `${preset.name} here`;
    everywhere.dataset.focus = `${preset.name} everywhere`;
    here.addEventListener("click", () => this.#add(preset, this.#chat.id, here.ariaLabel));
    everywhere.addEventListener("click", () => this.#add(preset, null, everywhere.ariaLabel));
    return row;
  }

  #add({ fault }, chat, label) {
    const count = part("fault-for-ever").checked ? null : this.#count();
    return this.#panel.attempt(async () => {
      await this.#server.addFault({ ...fault, chat, count });
      showToast(label);
    });
  }

  /** Read how many calls are to be struck; what is no number of calls becomes one. */
  #count() {
    const count = Math.max(1, Math.round(part("fault-count").valueAsNumber) || 1);
    part("fault-count").value = count;
    return count;
  }

  #noteForEver() {
    part("fault-count").disabled = part("fault-for-ever").checked;
  }

  async #expire() {
    const { expired } = await this.#server.change("expire_queries", {});
    showToast(word("expired", { count: expired }));
  }
}
