// The page's copy of the playground's world: people, chats, histories, who one is, what has been read.

import { recall, remember } from "./memory.js";

/** People, chats and messages as the server last told them, seen by the chosen person. */
export class World {
  bot = null;
  people = [];
  chats = [];
  #server;
  #histories = new Map();
  #read = {};

  constructor(server) {
    this.#server = server;
  }

  /** Fetch everything that the chosen person may see; drop what an earlier run of the server left behind. */
  async load() {
    const state = await this.#server.state();
    Object.assign(this, { bot: state.bot, people: state.people, chats: state.chats });
    if (recall("key") !== state.key) {
      remember("key", state.key);
      remember("read", {});
    }
    this.#read = recall("read", {});
    this.#histories.clear();
    await this.#fetchHistories();
  }

  /** Fetch people and chats again, without the histories. */
  async reloadPeople() {
    const state = await this.#server.state();
    Object.assign(this, { bot: state.bot, people: state.people, chats: state.chats });
    await this.#fetchHistories();
  }

  /** The person at the page: the one chosen in this tab, else the first. */
  get person() {
    return this.people.find((person) => person.id === recall("person")) || this.people[0];
  }

  /** Become another person. */
  async become(id) {
    remember("person", id);
    await this.#fetchHistories();
  }

  async #fetchHistories() {
    const missing = this.visibleChats().filter((chat) => !this.#histories.has(chat.id));
    const fetched = await Promise.all(missing.map((chat) => this.#server.messages(chat.id)));
    missing.forEach((chat, index) => this.#histories.set(chat.id, fetched[index]));
  }

  /** Chats that the chosen person takes part in: their private chat with the bot first, then groups. */
  visibleChats() {
    const mine = (chat) => chat.type === "private"
      ? chat.person === this.person.id
      : chat.members.some((member) => member.person === this.person.id);
    return this.chats.filter(mine).sort((one, other) => (other.type === "private") - (one.type === "private"));
  }

  /** Return the visible chat with this id, or undefined. */
  chat(id) {
    return this.visibleChats().find((chat) => chat.id === id);
  }

  /** Name a chat as its list entry does: the bot's name for a private chat, the title for a group. */
  title(chat) {
    return chat.type === "private" ? this.bot.first_name : chat.title;
  }

  /** Return the status of a person in the first group that has them: creator, administrator or member. */
  role(personId) {
    const group = this.chats.find((chat) => chat.members?.some((member) => member.person === personId)
      && chat.type !== "private");
    return group?.members.find((member) => member.person === personId).status;
  }

  /** Return a chat's messages, oldest first. */
  messages(chatId) {
    return this.#histories.get(chatId) || [];
  }

  /** Take in a new or changed message; a chat not fetched yet is left to be fetched whole. */
  keep(chatId, message) {
    const history = this.#histories.get(chatId);
    if (!history) return;
    const index = history.findIndex((known) => known.message_id >= message.message_id);
    if (index === -1) history.push(message);
    else if (history[index].message_id === message.message_id) history[index] = message;
    else history.splice(index, 0, message);
  }

  /** Forget a deleted message. */
  drop(chatId, messageId) {
    const history = this.#histories.get(chatId);
    if (history) this.#histories.set(chatId, history.filter((message) => message.message_id !== messageId));
  }

  /** Tell whether the chosen person wrote the message. */
  isOwn(message) {
    return message.from?.id === this.person.id;
  }

  /** Count the messages of others that the chosen person has not seen. */
  unread(chatId) {
    const seen = this.#read[`${this.person.id}:${chatId}`] || 0;
    return this.messages(chatId).filter((message) => message.message_id > seen && !this.isOwn(message)).length;
  }

  /** Note that the chosen person has seen all of a chat. */
  markRead(chatId) {
    const last = this.messages(chatId).at(-1);
    if (!last) return;
    this.#read[`${this.person.id}:${chatId}`] = last.message_id;
    remember("read", this.#read);
  }
}

/** Join a user's first and last name. */
export function fullName(user) {
  return user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : "";
}
