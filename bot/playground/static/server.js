// The page's side of the protocol with the playground's server: requests and server-sent events.

import { word } from "./words.js";

const RETRY_MILLISECONDS = 2000;

/** A request that failed; its message is a sentence for the person at the page. */
export class ServerError extends Error {}

/** Return the sentence of a request that failed; any other error is a fault of the page's own and goes on. */
export function refusal(error) {
  if (!(error instanceof ServerError)) throw error;
  return error.message;
}

/** The playground's server, as the page sees it. */
export class Server {
  #key = "";

  /** Fetch the people, the chats and the bot, and keep the key that requests must carry. */
  async state() {
    const state = await this.#ask("/page/state");
    this.#key = state.key;
    return state;
  }

  /** Fetch a chat's whole history, of all its topics, oldest first. */
  async messages(chat, person) {
    return (await this.#ask(`/page/messages?chat=${chat}&person=${person}`)).messages;
  }

  /** Return the address of a file that hangs on a message. */
  static fileAddress(id) {
    return `/page/file?id=${encodeURIComponent(id)}`;
  }

  /** Fetch the command menu that a person sees in a chat. */
  async commands(chat, person) {
    return (await this.#ask(`/page/commands?chat=${chat}&person=${person}`)).commands;
  }

  /** Send a person's text to a chat, or to one of its topics, and return the message it became. */
  async send(person, { chat, thread }, text, replyTo) {
    return (await this.#post("/page/send", { person, chat, thread, text, reply_to: replyTo })).message;
  }

  /** Send a person's file to a chat, or to one of its topics, and return the message it became. */
  async upload(person, { chat, thread }, file, caption, replyTo) {
    const body = new FormData();
    const fields = { person, chat, thread, caption, reply_to: replyTo };
    for (const [name, value] of Object.entries(fields)) if (value !== null) body.append(name, value);
    body.append("file", file);
    return (await this.#keyed("POST", "/page/upload", { body })).message;
  }

  /** Change the text of a message, or its caption, and return it as it is now. */
  async edit(person, chat, messageId, text) {
    return (await this.#post("/page/edit", { person, chat, message_id: messageId, text })).message;
  }

  /** Forward a message into another chat, and return the message there. */
  async forward(person, chat, messageId, to) {
    return (await this.#post("/page/forward", { person, chat, message_id: messageId, to })).message;
  }

  /** Follow a deep link: send `/start` with its payload in the person's private chat. */
  async start(person, payload) {
    await this.#post("/page/start", { person, payload });
  }

  /** Press an inline button and return the id under which its answer will come. */
  async press(person, chat, messageId, data) {
    return (await this.#post("/page/press", { person, chat, message_id: messageId, data })).query_id;
  }

  /** Set the language of a person's client. */
  async language(person, code) {
    await this.#post("/page/language", { person, language_code: code });
  }

  /** Change something in the world, such as `join` with `{person, chat}`, and return what the server tells of it. */
  change(what, fields) {
    return this.#post("/control/world", { do: what, ...fields });
  }

  /** Fetch the faults that are at work, oldest first. */
  async faults() {
    return (await this.#keyed("GET", "/control/faults")).faults;
  }

  /** Set a fault to work. */
  async addFault(fault) {
    await this.#post("/control/faults", fault);
  }

  /** Take a fault away. */
  async removeFault(id) {
    await this.#keyed("DELETE", `/control/faults/${id}`);
  }

  /** Take all faults away. */
  async clearFaults() {
    await this.#keyed("DELETE", "/control/faults");
  }

  /**
   * Listen to the server's events for as long as the page is open.
   * `onEvent` gets each event. `onConnection(isUp, isNew)` is told when the line is lost or up; a new line brings
   * only what happens from now on, while one that was picked up again brings what was missed, or "reload".
   */
  listen(onEvent, onConnection) {
    let wasLost = false;
    const connect = () => {
      const source = new EventSource("/page/events");
      let isNew = true;
      source.onmessage = (event) => onEvent(JSON.parse(event.data));
      source.onopen = () => {
        onConnection(true, isNew);
        wasLost = isNew = false;
      };
      source.onerror = () => {
        if (!wasLost) onConnection(false, false);
        wasLost = true;
        // The browser retries a broken line by itself, but gives up after an answer that is no event stream.
        if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MILLISECONDS);
      };
    };
    connect();
  }

  #post(path, body) {
    const headers = { "Content-Type": "application/json" };
    return this.#keyed("POST", path, { headers, body: JSON.stringify(body) });
  }

  #keyed(method, path, { headers = {}, ...options } = {}) {
    return this.#ask(path, { method, headers: { ...headers, "X-Page-Key": this.#key }, ...options });
  }

  async #ask(path, options = {}) {
    let response;
    try {
      response = await fetch(path, { cache: "no-store", ...options });
    } catch {
      throw new ServerError(word("unreachable"));
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new ServerError(answer.error || `${word("unreachable")} (${response.status})`);
    return answer;
  }
}
