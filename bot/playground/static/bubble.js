// One message as it stands in the conversation.

import { colourOf, drawAvatar } from "./avatars.js";
import { timeOfDay, writeTime } from "./dates.js";
import { appendText } from "./entities.js";
import { Server } from "./server.js";
import { attachmentName, summary } from "./summary.js";
import { fullName } from "./world.js";
import { word } from "./words.js";

const template = document.getElementById("message-template");

/** Make the element of a message and fill it. `actions` is that of entities.js with `reply` and `goTo` besides. */
export function makeBubble(message, world, keyboards, actions) {
  const element = template.content.cloneNode(true).querySelector(".message");
  element.dataset.message = message.message_id;
  element.tabIndex = -1;
  element.classList.toggle("own", world.isOwn(message));
  element.classList.toggle("from-bot", Boolean(message.from?.is_bot));
  const reply = element.querySelector(".reply");
  reply.ariaLabel = `${word("reply")}: ${fullName(message.from)}`;
  reply.title = word("reply");
  reply.addEventListener("click", () => actions.reply(message.message_id));
  fillSender(element, message, world);
  fillQuoted(element.querySelector(".quoted"), message.reply_to_message, actions);
  fillBubble(element, message, keyboards, actions);
  return element;
}

/**
 * Write what an edit can change: text, attachment, time and buttons.
 * `before` is the message as it stood; text that did not change keeps its unfolded quotes and shown spoilers.
 */
export function fillBubble(element, message, keyboards, actions, before = null) {
  const content = (one) => JSON.stringify([one.text, one.entities, one.caption, one.caption_entities]);
  if (!before || content(before) !== content(message)) fillText(element, message, actions);
  fillAttachment(element.querySelector(".attachment"), message);
  const edited = element.querySelector(".edited");
  edited.hidden = !message.edit_date;
  edited.textContent = word("edited");
  writeTime(element.querySelector("time"), message.date, timeOfDay(message.date));
  keyboards.fill(element.querySelector(".keyboard"), message);
}

function fillAttachment(link, message) {
  const file = message.document || message.photo?.at(-1);
  link.hidden = !file;
  if (!file || link.dataset.file === file.file_id) return;
  link.dataset.file = file.file_id;
  link.dataset.kind = message.document ? "document" : "photo";
  link.href = Server.fileAddress(file.file_id);
  if (message.document) {
    link.textContent = attachmentName(message);
    return;
  }
  const picture = document.createElement("img");
  Object.assign(picture, { src: link.href, width: file.width, height: file.height });
  picture.alt = message.caption || attachmentName(message);
  Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  link.replaceChildren(picture);
}

function fillText(element, message, actions) {
  const box = element.querySelector(".text");
  const held = box.contains(document.activeElement);
  const text = message.text ?? message.caption ?? "";
  box.replaceChildren();
  appendText(box, text, message.entities || message.caption_entities, actions);
  if (!text && !attachmentName(message)) box.append(word("other"));
  if (held) element.focus({ preventScroll: true });
}

function fillSender(element, message, world) {
  const name = fullName(message.from) || message.sender_chat?.title || "";
  const id = message.from?.id || message.sender_chat?.id || 0;
  const sender = element.querySelector(".sender");
  sender.textContent = world.isOwn(message) ? word("own") : name;
  sender.dataset.colour = colourOf(id);
  element.dataset.sender = id;
  drawAvatar(element.querySelector(".avatar"), id, name, message.from?.is_bot);
}

function fillQuoted(button, answered, actions) {
  button.hidden = !answered;
  if (!answered) return;
  const name = fullName(answered.from);
  const [sender, text] = button.children;
  sender.textContent = name;
  text.textContent = summary(answered);
  button.ariaLabel = word("answers", { name, text: summary(answered) });
  button.addEventListener("click", () => actions.goTo(answered.message_id));
}
