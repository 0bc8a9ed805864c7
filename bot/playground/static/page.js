// The page's entry: opens chats, follows the server's events, and hands each to the part it concerns.

import { drawAvatar } from "./avatars.js";
import { focusChat, members, showChats } from "./chats.js";
import { Composer } from "./composer.js";
import { Keyboards } from "./keyboard.js";
import { Menu } from "./menu.js";
import { Messages } from "./messages.js";
import { showAnswer, showConnection, showToast } from "./notices.js";
import { listenToPeople, showPeople } from "./people.js";
import { Server, ServerError } from "./server.js";
import { speak, translate, word } from "./words.js";
import { World, fullName } from "./world.js";

const TYPING_MILLISECONDS = 5500;
const part = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 719px)");

/** The page as a whole: which chat is open, and the order in which things happen. */
class Page {
  #server = new Server();
  #world = new World(this.#server);
  #menu = new Menu((command, toEdit) => this.#chooseCommand(command, toEdit));
  #composer = new Composer(this.#menu, (...message) => this.#send(...message));
  #open = null;
  #typing = new Map();
  #tasks = Promise.resolve();
  #actions;
  #keyboards;
  #messages;

  constructor() {
    const world = this.#world;
    this.#actions = {
      get botName() { return world.bot.username; },
      command: (text) => this.#composer.send(text),
      start: (payload) => this.#follow(payload),
      reply: (id) => this.#composer.answer(world.messages(this.#open).find((one) => one.message_id === id)),
      goTo: (id) => this.#messages.goTo(id),
      press: (messageId, data) => this.#press(messageId, data),
      insert: (text) => this.#composer.insert(text),
      notify: showToast,
    };
    this.#keyboards = new Keyboards(this.#actions);
    this.#messages = new Messages(world, this.#keyboards, this.#actions);
  }

  /** Fetch the world, show it and follow its events until the page is closed. */
  run() {
    this.#server.listen((event) => this.#soon(() => this.#take(event)), (isUp, isNew) => {
      showConnection(isUp);
      // The world is fetched once events flow, so nothing can happen unseen in between.
      if (isUp && isNew) this.#soon(() => this.#reload());
    });
    this.#listen();
  }

  #listen() {
    listenToPeople({
      onPerson: (id) => this.#soon(() => this.#become(id)),
      onLanguage: (code) => this.#soon(() => this.#setLanguage(code)),
    });
    part("start").addEventListener("click", () => {
      this.#composer.send("/start");
      this.#composer.focus();
    });
    part("skip").addEventListener("click", () => this.#composer.focus());
    part("back").addEventListener("click", () => this.#back());
    addEventListener("popstate", () => this.#soon(() => this.#showAddressed()));
    narrow.addEventListener("change", () => this.#soon(() => this.#showAddressed()));
    document.addEventListener("visibilitychange", () => this.#soon(() => this.#showList()));
  }

  /** Do things one after another: an event that comes while the world is being fetched waits for it. */
  #soon(task) {
    this.#tasks = this.#tasks.then(task).catch((error) => {
      if (!(error instanceof ServerError)) throw error;
      this.#composer.say(error.message);
    });
    // A fault of the page's own is told by the browser's console, and what comes after it still happens.
    this.#tasks = this.#tasks.catch((error) => reportError(error));
  }

  async #reload() {
    await this.#world.load();
    this.#open = null;
    this.#speak();
    await this.#showAddressed();
    this.#composer.say("");
  }

  #speak() {
    document.documentElement.lang = speak(this.#world.person.language_code, navigator.languages);
    translate(document);
    showPeople(this.#world);
  }

  /** Show the chat that the address names; without one, the list on a phone and the private chat on a wide window. */
  async #showAddressed() {
    const named = this.#world.chat(Number(location.hash.slice(1)));
    part("page").dataset.screen = named ? "chat" : "chats";
    const chat = named || (narrow.matches ? null : this.#world.visibleChats()[0]);
    if (this.#open && !chat) focusChat(this.#open);
    await this.#show(chat);
  }

  async #show(chat) {
    const before = this.#open;
    this.#open = chat?.id ?? null;
    if (chat && chat.id !== before) {
      this.#messages.show(chat);
      this.#composer.open(this.#world.person.id, chat.id);
      this.#showHeader();
      this.#showList();
      await this.#fetchCommands();
    }
    this.#showList();
  }

  #openChat(id) {
    const address = `#${id}`;
    if (location.hash !== address) {
      if (narrow.matches) history.pushState({ fromList: true }, "", address);
      else history.replaceState(history.state, "", address);
    }
    this.#soon(async () => {
      await this.#showAddressed();
      if (narrow.matches) part("chat-title").focus();
      else this.#composer.focus();
    });
  }

  #back() {
    if (history.state?.fromList) return history.back();
    history.replaceState(null, "", location.pathname);
    return this.#soon(() => this.#showAddressed());
  }

  async #become(id) {
    const wasPrivate = this.#world.chat(this.#open)?.type === "private";
    await this.#world.become(id);
    if (wasPrivate && location.hash) history.replaceState(history.state, "", `#${this.#world.visibleChats()[0].id}`);
    this.#open = null;
    this.#speak();
    await this.#showAddressed();
  }

  async #setLanguage(code) {
    await this.#server.language(this.#world.person.id, code);
    await this.#world.reloadPeople();
    await this.#rewrite();
  }

  /** Write everything anew in the chosen person's language. */
  async #rewrite() {
    this.#speak();
    const chat = this.#world.chat(this.#open);
    this.#open = null;
    await this.#show(chat);
  }

  async #fetchCommands() {
    const chat = this.#open;
    const commands = await this.#server.commands(chat, this.#world.person.id);
    if (chat === this.#open) this.#menu.commands = commands;
  }

  #showHeader() {
    const chat = this.#world.chat(this.#open);
    if (!chat) return;
    const title = this.#world.title(chat);
    const isPrivate = chat.type === "private";
    drawAvatar(part("chat-avatar"), chat.id, title, isPrivate);
    part("chat-title").textContent = title;
    const typing = this.#typing.has(chat.id);
    const rest = isPrivate ? word("bot") : members(chat, this.#world);
    const name = this.#world.bot.first_name;
    const acting = isPrivate ? word("typing") : word("typingName", { name });
    part("chat-subtitle").textContent = typing ? acting : rest;
    part("chat-subtitle").classList.toggle("typing", typing);
  }

  #showEmpty() {
    const chat = this.#world.chat(this.#open);
    const empty = Boolean(chat) && this.#world.messages(chat.id).length === 0;
    part("empty").hidden = !empty;
    if (!empty) return;
    const isPrivate = chat.type === "private";
    drawAvatar(part("empty-avatar"), chat.id, this.#world.title(chat), isPrivate);
    part("empty-text").textContent = isPrivate
      ? word("emptyPrivate", { name: this.#world.bot.first_name }) : word("emptyGroup");
    part("start").hidden = !isPrivate;
  }

  /** Show the list of chats and all that depends on what has been read. */
  #showList() {
    if (!this.#world.bot) return;
    if (this.#open && document.visibilityState === "visible") this.#world.markRead(this.#open);
    showChats(this.#world, this.#open, (id) => this.#openChat(id));
    this.#showEmpty();
    const unread = this.#world.visibleChats().reduce((sum, chat) => sum + this.#world.unread(chat.id), 0);
    document.title = `${unread ? `(${unread}) ` : ""}${this.#world.bot.first_name}`;
  }

  async #take(event) {
    if (event.type === "message" || event.type === "edited") this.#takeMessage(event.chat, event.message);
    else if (event.type === "deleted") this.#takeDeleted(event.chat, event.message_id);
    else if (event.type === "action") this.#takeAction(event.chat);
    else if (event.type === "answer") this.#takeAnswer(event);
    else if (event.type === "commands" && this.#open) await this.#fetchCommands();
    else if (event.type === "people") await this.#takePeople();
    else if (event.type === "reload") await this.#reload();
  }

  #takeMessage(chat, message) {
    this.#world.keep(chat, message);
    if (message.from?.is_bot) this.#stopTyping(chat);
    if (chat === this.#open) this.#messages.put(message);
    this.#showList();
  }

  #takeDeleted(chat, messageId) {
    this.#world.drop(chat, messageId);
    if (chat === this.#open) this.#messages.remove(messageId);
    this.#showList();
  }

  #takeAction(chat) {
    clearTimeout(this.#typing.get(chat));
    this.#typing.set(chat, setTimeout(() => this.#stopTyping(chat), TYPING_MILLISECONDS));
    this.#showHeader();
  }

  #stopTyping(chat) {
    clearTimeout(this.#typing.get(chat));
    if (this.#typing.delete(chat)) this.#showHeader();
  }

  #takeAnswer(answer) {
    this.#keyboards.answer(answer.query_id);
    if (answer.person === this.#world.person.id) showAnswer(answer, this.#actions);
  }

  async #takePeople() {
    const spoken = this.#world.person?.language_code;
    await this.#world.reloadPeople();
    if (this.#world.person.language_code !== spoken) await this.#rewrite();
    else {
      showPeople(this.#world);
      this.#showHeader();
      this.#showList();
    }
  }

  async #send(person, chat, text, replyTo) {
    const message = await this.#server.send(person, chat, text, replyTo);
    this.#soon(() => this.#takeMessage(chat, message));
  }

  async #press(messageId, data) {
    try {
      return await this.#server.press(this.#world.person.id, this.#open, messageId, data);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      showToast(error.message);
      return null;
    }
  }

  async #follow(payload) {
    try {
      await this.#server.start(this.#world.person.id, payload);
      this.#openChat(this.#world.visibleChats()[0].id);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      this.#composer.say(error.message);
    }
  }

  #chooseCommand(command, toEdit) {
    if (toEdit) this.#composer.insert(`/${command} `);
    else {
      this.#composer.clear();
      this.#composer.send(`/${command}`);
    }
  }
}

new Page().run();
