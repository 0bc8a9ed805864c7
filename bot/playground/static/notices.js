// What the page tells besides messages: toasts, alerts, a lost connection.

import { destination } from "./links.js";
import { word } from "./words.js";

const SHORTEST_MILLISECONDS = 4000;
const MILLISECONDS_A_LETTER = 60;
const FADE_MILLISECONDS = 300;
const toast = document.getElementById("toast");
const alertBox = document.getElementById("alert");
const alertText = document.getElementById("alert-text");
const alertLink = document.getElementById("alert-link");
const question = document.getElementById("question");
const questionText = document.getElementById("question-text");
const questionYes = document.getElementById("question-yes");
const connection = document.getElementById("connection");
let toastTimer;

/** Show a line over the conversation for as long as it takes to read it. */
export function showToast(text) {
  clearTimeout(toastTimer);
  toast.textContent = text;
  toast.classList.add("shown");
  toastTimer = setTimeout(hideToast, SHORTEST_MILLISECONDS + MILLISECONDS_A_LETTER * text.length);
}

function hideToast() {
  toast.classList.remove("shown");
  toastTimer = setTimeout(() => toast.replaceChildren(), FADE_MILLISECONDS);
}

/** Show a text, and a link if there is one, that must be closed by hand; the focus returns where it was. */
export function showAlert(text, href = "") {
  alertText.textContent = text;
  alertLink.replaceChildren();
  if (href) {
    const link = document.createElement("a");
    Object.assign(link, { href, target: "_blank", rel: "noopener noreferrer", textContent: href });
    alertLink.append(link);
  }
  if (!alertBox.open) alertBox.showModal();
}

/** Ask whether to go on with what cannot be undone; resolves with true where the button with the label was pressed. */
export function ask(text, label) {
  questionText.textContent = text;
  questionYes.textContent = label;
  question.returnValue = "";
  question.showModal();
  return new Promise((resolve) => {
    question.addEventListener("close", () => resolve(question.returnValue === "yes"), { once: true });
  });
}

/** Copy a text and say so; where the browser forbids it, show the text. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    showToast(word("copied"));
  } catch {
    showToast(text);
  }
}

/** Show what a button's answer says; `actions` has `botName` and `start(payload)`. */
export function showAnswer(answer, actions) {
  const target = answer.url ? destination(answer.url, actions.botName) : null;
  if (target && "payload" in target) actions.start(target.payload);
  else if (target) showAlert(answer.text || "", target.href);
  else if (answer.text && answer.show_alert) showAlert(answer.text);
  else if (answer.text) showToast(answer.text);
}

/** Say that the connection is lost, or stop saying so. */
export function showConnection(isUp) {
  connection.textContent = isUp ? "" : word("lost");
  document.body.classList.toggle("offline", !isUp);
}
