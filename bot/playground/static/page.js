// The page's entry: opens chats, follows the server's events, and hands each to the part it concerns.

import { obstacle, writesAsChat } from "./access.js";
import { leaveAddress, readAddress, writeAddress } from "./address.js";
import { focusChat, showChats } from "./chats.js";
import { Composer } from "./composer.js";
import { showEmpty } from "./empty.js";
import { Faults } from "./faults.js";
import { listenForFiles } from "./files.js";
import { Forwarding } from "./forwarding.js";
import { Founding } from "./founding.js";
import { Header } from "./header.js";
import { Info } from "./info.js";
import { Keyboards } from "./keyboard.js";
import { Menu } from "./menu.js";
import { Messages } from "./messages.js";
import { showAnswer, showConnection, showToast } from "./notices.js";
import { Panel } from "./panel.js";
import { listenToPeople, showPeople } from "./people.js";
import { samePlace } from "./place.js";
import { Server, refusal } from "./server.js";
import { revealTab, showTabs } from "./tabs.js";
import { Tasks } from "./tasks.js";
import { speak, translate, word } from "./words.js";
import { World } from "./world.js";

const part = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 719px)");

/** The page as a whole: which place is open, and the order in which things happen. */
class Page {
  #server = new Server();
  #world = new World(this.#server);
  #header = new Header(this.#world);
  #menu = new Menu((command, toEdit) => this.#chooseCommand(command, toEdit));
  #composer = new Composer(this.#menu, {
    send: (...message) => this.#send("send", ...message),
    upload: (...file) => this.#send("upload", ...file),
    edit: (person, { chat }, messageId, text) => this.#server.edit(person, chat, messageId, text),
    enter: (todo) => this.#enter(todo),
  });
  #panel = new Panel(() => this.#showPanel());
  #info = new Info(this.#world, this.#server, this.#panel);
  #faults = new Faults(this.#world, this.#server, this.#panel);
  #open = null;
  #tasks = new Tasks((sentence) => this.#composer.say(sentence));
  #actions;
  #keyboards;
  #messages;

  constructor() {
    const world = this.#world;
    const forwarding = new Forwarding(world, this.#server, (chat) => this.#openPlace({ chat, thread: null }));
    this.#actions = {
      get botName() { return world.bot.username; },
      command: (text) => this.#composer.send(text),
      start: (payload) => this.#follow(payload),
      reply: (id) => this.#composer.answer(this.#message(id)),
      edit: (id) => this.#composer.edit(this.#message(id)),
      forward: (id) => forwarding.open(this.#open.chat, id),
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
    this.#server.listen((event) => this.#tasks.add(() => this.#take(event)), (isUp, isNew) => {
      showConnection(isUp);
      // The world is fetched once events flow, so nothing can happen unseen in between.
      if (isUp && isNew) this.#tasks.add(() => this.#reload());
    });
    this.#listen();
  }

  #listen() {
    listenToPeople({
      onPerson: (id) => this.#tasks.add(() => this.#become(id)),
      onLanguage: (code) => this.#tasks.add(() => this.#setLanguage(code)),
    });
    new Founding(this.#world, this.#server, {
      chat: (id) => this.#tasks.add(() => this.#takePeople()).then(() => this.#openPlace({ chat: id, thread: null })),
      person: (name) => showToast(word("personCame", { name })),
    });
    part("start").addEventListener("click", () => {
      this.#composer.send("/start");
      this.#composer.focus();
    });
    part("skip").addEventListener("click", () => this.#composer.focus());
    part("back").addEventListener("click", () => this.#back());
    listenForFiles((files) => this.#composer.attach(files));
    addEventListener("popstate", () => this.#tasks.add(() => this.#showAddressed()));
    narrow.addEventListener("change", () => this.#tasks.add(() => this.#showAddressed()));
    document.addEventListener("visibilitychange", () => this.#tasks.add(() => this.#showNews()));
  }

  async #reload() {
    await this.#world.load();
    this.#open = null;
    this.#speak();
    await this.#showAddressed();
    await this.#faults.load();
    this.#composer.say("");
  }

  #speak() {
    document.documentElement.lang = speak(this.#world.person.language_code, navigator.languages);
    translate(document);
  }

  /** Show the place that the address names; without one, the list on a phone and the private chat on a wide window. */
  async #showAddressed() {
    const named = readAddress();
    const addressed = named && this.#world.chat(named.chat);
    part("page").dataset.screen = addressed ? "chat" : "chats";
    const chat = addressed || (narrow.matches ? null : this.#world.visibleChats()[0]);
    const thread = addressed && chat.topics.some((topic) => topic.thread === named.thread) ? named.thread : null;
    if (this.#open && !chat) focusChat(this.#open.chat);
    // The address may have named a group before it was upgraded, or a topic that is gone.
    if (addressed) writeAddress({ chat: chat.id, thread });
    await this.#show(chat ? { chat: chat.id, thread } : null);
  }

  async #show(place) {
    const before = this.#open;
    this.#open = place;
    if (!place) this.#panel.close();
    if (place && !samePlace(place, before)) {
      this.#messages.show(this.#world.chat(place.chat), place);
      this.#composer.open(this.#world.person.id, place);
      this.#showParts();
      revealTab();
      if (place.chat !== before?.chat) await this.#fetchCommands();
    }
    this.#showParts();
  }

  #openPlace(place) {
    writeAddress(place, { fromList: narrow.matches });
    this.#tasks.add(async () => {
      await this.#showAddressed();
      if (narrow.matches) part("chat-title").focus();
      else this.#composer.focus();
    });
  }

  /** Turn to a topic of the open forum. The browser's way back still leads to the list. */
  #openTopic(thread) {
    writeAddress({ chat: this.#open.chat, thread });
    this.#tasks.add(() => this.#showAddressed());
  }

  #back() {
    this.#panel.close();
    if (!leaveAddress()) this.#tasks.add(() => this.#showAddressed());
  }

  async #become(id) {
    const wasPrivate = this.#open && this.#world.chat(this.#open.chat).type === "private";
    await this.#world.become(id);
    if (wasPrivate && readAddress()) writeAddress({ chat: id, thread: null });
    await this.#rewrite();
  }

  async #setLanguage(code) {
    await this.#server.language(this.#world.person.id, code);
    await this.#world.reloadPeople();
    await this.#rewrite();
  }

  /** Write everything anew, as the chosen person sees it and in their language. */
  async #rewrite() {
    this.#speak();
    this.#open = null;
    await this.#showAddressed();
  }

  async #fetchCommands() {
    const { chat } = this.#open;
    const commands = await this.#server.commands(chat, this.#world.person.id);
    if (chat === this.#open?.chat) this.#menu.commands = commands;
  }

  /** Show all that depends on people, roles and topics. */
  #showParts() {
    const chat = this.#open && this.#world.chat(this.#open.chat);
    showPeople(this.#world, chat);
    if (chat) {
      this.#showAccess(chat);
      this.#header.show(chat);
      this.#showPanel();
    }
    this.#showNews();
  }

  /** Show the composer as one may use it in the open place, or what stands in its place. */
  #showAccess(chat) {
    const barrier = obstacle(this.#world, this.#open);
    part("messages").classList.toggle("read-only", Boolean(barrier));
    this.#composer.admit(barrier, writesAsChat(this.#world, chat) ? chat.title : null);
  }

  #showPanel() {
    const chat = this.#world.chat(this.#open.chat);
    this.#panel.rename();
    this.#faults.showActive();
    if (this.#panel.shown === "info") this.#info.show(chat);
    else if (this.#panel.shown === "faults") this.#faults.show(chat);
  }

  /** Show the list of chats and all that depends on what has been read. */
  #showNews() {
    if (!this.#world.bot) return;
    if (this.#open && document.visibilityState === "visible") this.#world.markRead(this.#open);
    if (this.#open) showTabs(this.#world, this.#open, (thread) => this.#openTopic(thread));
    showChats(this.#world, this.#open?.chat, (id) => this.#openPlace({ chat: id, thread: null }));
    showEmpty(this.#world, this.#open);
    const unread = this.#world.visibleChats().reduce((sum, chat) => sum + this.#world.unread(chat.id), 0);
    document.title = `${unread ? `(${unread}) ` : ""}${this.#world.bot.first_name}`;
  }

  async #take(event) {
    if (event.type === "message" || event.type === "edited") this.#takeMessage(event.chat, event.message);
    else if (event.type === "deleted") this.#takeDeleted(event.chat, event.message_id);
    else if (event.type === "action") this.#header.startTyping(event.chat);
    else if (event.type === "answer") this.#takeAnswer(event);
    else if (event.type === "commands" && this.#open) await this.#fetchCommands();
    else if (event.type === "people") await this.#takePeople();
    else if (event.type === "faults") await this.#faults.load();
    else if (event.type === "reload") await this.#reload();
  }

  #takeMessage(chat, message) {
    this.#world.keep(chat, message);
    if (this.#world.isBots(message)) this.#header.stopTyping(chat);
    if (chat === this.#open?.chat && this.#world.isAt(this.#open, message)) this.#messages.put(message);
    this.#showNews();
  }

  #takeDeleted(chat, messageId) {
    this.#world.drop(chat, messageId);
    if (chat === this.#open?.chat) this.#messages.remove(messageId);
    this.#showNews();
  }

  #takeAnswer(answer) {
    this.#keyboards.answer(answer.query_id);
    if (answer.person === this.#world.person.id) showAnswer(answer, this.#actions);
  }

  async #takePeople() {
    const spoken = this.#world.person.language_code;
    const wasForum = this.#open && this.#world.chat(this.#open.chat).is_forum;
    await this.#world.reloadPeople();
    if (this.#world.person.language_code !== spoken) await this.#rewrite();
    else {
      // Turning topics on or off shows other messages at the same place.
      if (this.#open && this.#world.chat(this.#open.chat).is_forum !== wasForum) this.#open = null;
      await this.#showAddressed();
      if (this.#open) await this.#fetchCommands();
    }
  }

  async #send(how, person, place, ...content) {
    const message = await this.#server[how](person, place, ...content);
    this.#tasks.add(() => this.#takeMessage(place.chat, message));
  }

  #message(id) {
    return this.#world.messagesAt(this.#open).find((one) => one.message_id === id);
  }

  /** Do what the composer asks for before one may write: join the chat, or unblock the bot. */
  #enter(todo) {
    const { chat } = this.#open;
    this.#tasks.add(async () => {
      if (todo === "join") await this.#server.change("join", { person: this.#world.person.id, chat });
      else await this.#server.change("bot", { chat, status: "member" });
      this.#composer.say("");
    });
  }

  async #press(messageId, data) {
    try {
      return await this.#server.press(this.#world.person.id, this.#open.chat, messageId, data);
    } catch (error) {
      showToast(refusal(error));
      return null;
    }
  }

  async #follow(payload) {
    try {
      await this.#server.start(this.#world.person.id, payload);
      this.#openPlace({ chat: this.#world.person.id, thread: null });
    } catch (error) {
      this.#composer.say(refusal(error));
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
