// The open chat's header: picture, title, who is in it, and whether the bot is typing.

import { drawAvatar } from "./avatars.js";
import { members } from "./chats.js";
import { word } from "./words.js";

const TYPING_MILLISECONDS = 5500;
const avatar = document.getElementById("chat-avatar");
const title = document.getElementById("chat-title");
const subtitle = document.getElementById("chat-subtitle");

/** The header of the chat that is shown, and the chats that the bot is typing in. */
export class Header {
  #world;
  #chat = null;
  #typing = new Map();

  constructor(world) {
    this.#world = world;
  }

  /** Show a chat, or the same one as it is now. */
  show(chat) {
    this.#chat = chat;
    const isPrivate = chat.type === "private";
    drawAvatar(avatar, chat.id, this.#world.title(chat), isPrivate);
    avatar.dataset.kind = chat.is_forum ? "forum" : chat.type;
    title.textContent = this.#world.title(chat);
    const typing = this.#typing.has(chat.id);
    const acting = isPrivate ? word("typing") : word("typingName", { name: this.#world.bot.first_name });
    subtitle.textContent = typing ? acting : this.#about(chat);
    subtitle.classList.toggle("typing", typing);
  }

  /** Say for a while that the bot is typing in a chat. */
  startTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    this.#typing.set(chatId, setTimeout(() => this.stopTyping(chatId), TYPING_MILLISECONDS));
    this.#again(chatId);
  }

  /** Say no more that the bot is typing in a chat. */
  stopTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    if (this.#typing.delete(chatId)) this.#again(chatId);
  }

  #again(chatId) {
    if (this.#chat?.id === chatId) this.show(this.#chat);
  }

  #about(chat) {
    if (chat.type === "private") return word(chat.bot === "kicked" ? "blocked" : "bot");
    if (chat.type === "channel") return `${word("channel")} · ${members(chat, this.#world)}`;
    return members(chat, this.#world);
  }
}
