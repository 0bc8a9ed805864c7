// The page's copy of the playground's world: people, chats, histories, who one is, what has been read.

import { recall, remember } from "./memory.js";
import { placeOf, samePlace } from "./place.js";
import { ReadMarks } from "./reading.js";
import { serviceLine } from "./service.js";

/** People, chats and messages as the server last told them, seen by the chosen person. */
export class World {
  bot = null;
  people = [];
  chats = [];
  #server;
  #histories = new Map();
  #read = new ReadMarks();

  constructor(server) {
    this.#server = server;
  }

  /** Fetch everything that the chosen person may see; drop what an earlier run of the server left behind. */
  async load() {
    const state = await this.#take();
    if (recall("key") !== state.key) {
      remember("key", state.key);
      this.#read.clear();
    }
    this.#histories.clear();
    await this.#fetchHistories();
  }

  /** Fetch people and chats again, without the histories. */
  async reloadPeople() {
    await this.#take();
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

  async #take() {
    const state = await this.#server.state();
    Object.assign(this, { bot: state.bot, people: state.people, chats: state.chats });
    return state;
  }

  async #fetchHistories() {
    const missing = this.#reachable().filter((chat) => !this.#histories.has(chat.id));
    const fetched = await Promise.all(missing.map((chat) => this.#server.messages(chat.id, this.person.id)));
    missing.forEach((chat, index) => this.#histories.set(chat.id, fetched[index]));
  }

  /** Chats that the chosen person can look into: their private chat with the bot first, then all groups. */
  #reachable() {
    const chats = this.chats.filter((chat) => (chat.type === "private"
      ? chat.person === this.person.id : chat.upgraded_to === null));
    return chats.sort((one, other) => (other.type === "private") - (one.type === "private"));
  }

  /** Chats that the chosen person takes part in. */
  visibleChats() {
    return this.#reachable().filter((chat) => this.isIn(chat));
  }

  /** Groups and channels that the chosen person is not in. */
  otherChats() {
    return this.#reachable().filter((chat) => !this.isIn(chat));
  }

  /** Return the chat with this id, or the supergroup that it has become; undefined for one not to be looked into. */
  chat(id) {
    const chat = this.chats.find((one) => one.id === id);
    if (chat && chat.upgraded_to !== null) return this.chat(chat.upgraded_to);
    return this.#reachable().find((one) => one === chat);
  }

  /** Return the topic of a place, or undefined in General and outside forums. */
  topic(place) {
    return this.chat(place.chat)?.topics.find((topic) => topic.thread === place.thread);
  }

  /** Name a chat as its list entry does: the bot's name for a private chat, the title for a group. */
  title(chat) {
    return chat.type === "private" ? this.bot.first_name : chat.title;
  }

  /** Return what a person is in a chat, the chosen one by default: creator, administrator, …, or left. */
  role(chat, personId = this.person.id) {
    const member = chat.members.find((one) => one.person === personId);
    if (!member) return "left";
    if (!member.anonymous) return member.status;
    return member.status === "creator" ? "anonymousCreator" : "anonymous";
  }

  /** Tell whether a person, the chosen one by default, takes part in a chat. */
  isIn(chat, personId = this.person.id) {
    return this.role(chat, personId) !== "left";
  }

  /** Tell whether a person, the chosen one by default, is the chat's creator or one of its administrators. */
  administers(chat, personId = this.person.id) {
    return ["creator", "anonymousCreator", "administrator", "anonymous"].includes(this.role(chat, personId));
  }

  /** Return a chat's messages of all its topics, oldest first. */
  messages(chatId) {
    return this.#histories.get(chatId) || [];
  }

  /** Return the messages that are shown at a place, oldest first. */
  messagesAt(place) {
    return this.messages(place.chat).filter((message) => this.isAt(place, message));
  }

  /** Tell whether a message of the place's chat is shown there: in a forum, only those of its topic are. */
  isAt(place, message) {
    return !this.chat(place.chat)?.is_forum || samePlace(placeOf(place.chat, message), place);
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

  /** Tell whether the chosen person may change the message; of a channel's posts, the server knows the bot's. */
  mayEdit(message) {
    const chat = this.chat(message.chat.id);
    const isPost = chat?.type === "channel" && this.administers(chat);
    return (this.isOwn(message) || isPost) && !message.forward_origin;
  }

  /** Tell whether the bot wrote the message. */
  isBots(message) {
    return message.from?.id === this.bot.id;
  }

  /** Count the messages of others in a chat that the chosen person has not seen. */
  unread(chatId) {
    return this.messages(chatId).filter((message) => this.#isNew(chatId, message)).length;
  }

  /** Count those among them that are shown at a place. */
  unreadAt(place) {
    return this.messagesAt(place).filter((message) => this.#isNew(place.chat, message)).length;
  }

  #isNew(chatId, message) {
    if (this.isOwn(message) || serviceLine(message) !== null) return false;
    return message.message_id > this.#read.seen(this.person.id, placeOf(chatId, message));
  }

  /** Note that the chosen person has seen all that is shown at a place. */
  markRead(place) {
    // From the newest back, so that each topic's mark moves once.
    for (const message of this.messagesAt(place).reverse()) {
      this.#read.see(this.person.id, placeOf(place.chat, message), message.message_id);
    }
  }
}
