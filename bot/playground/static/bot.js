// The bot as a member of a chat, in the chat's panel: what it is there, and what can be made of it.

import { fullName } from "./authors.js";
import { drawAvatar } from "./avatars.js";
import { word } from "./words.js";

const avatar = document.getElementById("bot-avatar");
const title = document.getElementById("bot-name");
const role = document.getElementById("bot-role");
const actions = document.getElementById("bot-actions");

/** Show the bot in a chat; `change(what, fields)` asks the server for a change. */
export function showBot(world, chat, change) {
  drawAvatar(avatar, world.bot.id, fullName(world.bot), true);
  title.textContent = fullName(world.bot);
  role.textContent = word(chat.type === "private" ? privateRole(chat) : chat.bot);
  const steps = chat.type === "private" ? privateSteps(chat) : stepsFrom(chat);
  actions.replaceChildren(...steps.map(([key, status]) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "pill", textContent: word(key) });
    button.classList.toggle("danger", status === "kicked");
    button.dataset.focus = `bot ${key}`;
    button.addEventListener("click", () => change("bot", { status }));
    return button;
  }));
}

function privateRole(chat) {
  return chat.bot === "kicked" ? "blocked" : "bot";
}

function privateSteps(chat) {
  return chat.bot === "kicked" ? [["unblock", "member"]] : [["block", "kicked"]];
}

/** Name what can be made of the bot where it is not in private, each with the status that it gets. */
function stepsFrom({ bot, type }) {
  const remove = ["remove", "kicked"];
  // A bot in a channel is one of its administrators; Telegram lets no other in.
  if (type === "channel") return bot === "administrator" ? [remove] : [["addAdministrator", "administrator"]];
  const promote = ["promote", "administrator"];
  const restrict = type === "supergroup" ? [["restrict", "restricted"]] : [];
  const steps = {
    administrator: [["demote", "member"], ...restrict, remove],
    member: [promote, ...restrict, remove],
    restricted: [["lift", "member"], promote, remove],
  };
  return steps[bot] || [["add", "member"], ["addAdministrator", "administrator"]];
}
