// The panel about the open chat: what it is, what one is in it, and all that can be changed there.

import { drawAvatar } from "./avatars.js";
import { showBot } from "./bot.js";
import { redraw } from "./focus.js";
import { Forum } from "./forum.js";
import { showMembers } from "./members.js";
import { ask, copy } from "./notices.js";
import { word } from "./words.js";

const part = (id) => document.getElementById(id);

/** What the panel shows of the open chat. */
export class Info {
  #world;
  #change;
  #chat = null;
  #forum;

  constructor(world, server, panel) {
    this.#world = world;
    this.#change = (what, fields = {}) => panel.attempt(
      () => server.change(what, { chat: this.#chat.id, ...this.#actor(), ...fields }),
    );
    this.#forum = new Forum(this.#change);
    part("info-number").addEventListener("click", () => copy(String(this.#chat.id)));
    part("info-door").addEventListener("click", () => this.#passDoor());
    part("forward").addEventListener("click", () => this.#forward());
    part("upgrade").addEventListener("click", () => this.#upgrade());
    part("deactivate").addEventListener("click", () => this.#deactivate());
  }

  /** Show a chat, or the same one as it is now. */
  show(chat) {
    this.#chat = chat;
    redraw(part("info"), part("panel-title"), () => {
      this.#showSelf();
      showBot(this.#world, chat, this.#change);
      this.#forum.show(chat);
      this.#showForward();
      part("members-section").hidden = chat.type === "private";
      if (chat.type === "private") part("absent-section").hidden = true;
      else showMembers(this.#world, chat, this.#change);
      part("upgrade").hidden = chat.type !== "group";
      part("deactivate").hidden = chat.type !== "private" || !this.#world.person.first_name;
    });
  }

  #showSelf() {
    const [chat, world] = [this.#chat, this.#world];
    const isPrivate = chat.type === "private";
    drawAvatar(part("info-avatar"), chat.id, world.title(chat), isPrivate);
    part("info-avatar").dataset.kind = chat.is_forum ? "forum" : chat.type;
    part("info-title").textContent = world.title(chat);
    part("info-kind").textContent = word(isPrivate ? "privateChat" : chat.is_forum ? "forum" : chat.type);
    part("info-number").textContent = chat.id;
    part("info-number").ariaLabel = part("info-number").title = word("copyNumber", { number: chat.id });
    part("info-self").hidden = isPrivate;
    part("info-role").textContent = word("yourRole", { role: word(world.role(chat)) });
    part("info-door").textContent = word(world.isIn(chat) ? "leave" : "join");
  }

  /** Offer to forward a channel's newest post into a group, as Telegram does by itself where the two are linked. */
  #showForward() {
    const groups = this.#world.chats.filter((chat) => chat.type === "supergroup");
    part("forward-section").hidden = this.#chat.type !== "channel" || !groups.length;
    const chosen = part("forward-group").value;
    part("forward-group").replaceChildren(...groups.map((group) => new Option(group.title, group.id)));
    if (groups.some((group) => String(group.id) === chosen)) part("forward-group").value = chosen;
  }

  #forward() {
    const fields = { channel: this.#chat.id, chat: Number(part("forward-group").value) };
    return this.#change("forward", fields);
  }

  /** Who changes something: the person at the page where they administer the chat, else the server chooses. */
  #actor() {
    return this.#world.administers(this.#chat) ? { by: this.#world.person.id } : {};
  }

  #passDoor() {
    const person = this.#world.person.id;
    return this.#change(this.#world.isIn(this.#chat) ? "leave" : "join", { person });
  }

  async #upgrade() {
    const question = word("confirmUpgrade", { name: this.#chat.title });
    if (await ask(question, word("doUpgrade"))) this.#change("upgrade");
  }

  async #deactivate() {
    const { id, first_name: name } = this.#world.person;
    if (await ask(word("confirmDeactivate", { name }), word("doDelete"))) this.#change("deactivate", { person: id });
  }
}
