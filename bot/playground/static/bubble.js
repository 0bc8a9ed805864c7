// One message as it stands in the conversation.

import { author, fullName } from "./authors.js";
import { colourOf, drawAvatar } from "./avatars.js";
import { timeOfDay, writeTime } from "./dates.js";
import { appendText } from "./entities.js";
import { Server } from "./server.js";
import { serviceLine } from "./service.js";
import { attachmentName, summary } from "./summary.js";
import { word } from "./words.js";

const template = document.getElementById("message-template");

/**
 * Make the element of a message and fill it.
 * `actions` is that of entities.js with `reply`, `forward`, `edit` and `goTo` besides.
 */
export function makeMessage(message, world, keyboards, actions) {
  const note = serviceLine(message);
  return note === null ? makeBubble(message, world, keyboards, actions) : makeNote(message, note);
}

/** Make the line of what Telegram notes by itself. */
function makeNote(message, text) {
  const note = document.createElement("p");
  Object.assign(note, { className: "note", textContent: text, tabIndex: -1, dir: "auto" });
  note.dataset.message = message.message_id;
  return note;
}

function makeBubble(message, world, keyboards, actions) {
  const element = template.content.cloneNode(true).querySelector(".message");
  element.dataset.message = message.message_id;
  element.tabIndex = -1;
  element.classList.toggle("own", world.isOwn(message));
  element.classList.toggle("from-bot", world.isBots(message));
  fillDeeds(element.querySelector(".deeds"), message, world, actions);
  fillSender(element, message, world);
  fillForward(element.querySelector(".forwarded"), message.forward_origin);
  fillQuoted(element.querySelector(".quoted"), answered(message), actions);
  fillBubble(element, message, keyboards, actions);
  return element;
}

/** Offer what the person can do with a message. */
function fillDeeds(box, message, world, actions) {
  for (const deed of ["reply", "forward", "edit"]) {
    const button = box.querySelector(`.${deed}`);
    button.ariaLabel = `${word(deed)}: ${author(message).name}`;
    button.title = word(deed);
    button.addEventListener("click", () => actions[deed](message.message_id));
  }
  box.querySelector(".edit").hidden = !world.mayEdit(message);
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
  const { id, name } = author(message);
  const sender = element.querySelector(".sender");
  sender.textContent = world.isOwn(message) ? word("own") : name;
  sender.dataset.colour = colourOf(id);
  element.dataset.sender = id;
  drawAvatar(element.querySelector(".avatar"), id, name, world.isBots(message));
}

function fillForward(line, origin) {
  line.hidden = !origin;
  if (!origin) return;
  const chat = origin.chat || origin.sender_chat;
  line.textContent = word("forwarded", { name: chat ? chat.title : fullName(origin.sender_user) });
}

/** Return the message that was answered. What answers nothing in a topic has its opening there, which is no quote. */
function answered(message) {
  const replied = message.reply_to_message;
  return replied && !replied.forum_topic_created ? replied : null;
}

function fillQuoted(button, quoted, actions) {
  button.hidden = !quoted;
  if (!quoted) return;
  const { name } = author(quoted);
  const [sender, text] = button.children;
  sender.textContent = name;
  text.textContent = summary(quoted);
  button.ariaLabel = word("answers", { name, text: summary(quoted) });
  button.addEventListener("click", () => actions.goTo(quoted.message_id));
}
