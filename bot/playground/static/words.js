// The page's own words in the language of the chosen person; what the bot says is the bot's affair.

import { english } from "./words/english.js";
import { kazakh } from "./words/kazakh.js";
import { russian } from "./words/russian.js";
import { uzbek } from "./words/uzbek.js";
import { uzbekCyrillic } from "./words/uzbek-cyrillic.js";

const dictionaries = { en: english, kk: kazakh, uz: uzbek, "uz-Cyrl": uzbekCyrillic, ru: russian };

/** The languages a Telegram client can be set to here, each by its own name. */
export const languages = { kk: "Қазақша", uz: "Oʻzbekcha", ru: "Русский", en: "English" };

let spoken = "en";

/**
 * Choose the dictionary for a client's language code and tell its language tag.
 * Uzbek is told in Cyrillic to a reader whose browser asks for that script; an unknown code gets English.
 */
export function speak(code, preferred = []) {
  const wanted = (code || "en").toLowerCase().replace("_", "-");
  const language = wanted.split("-")[0];
  const cyrillic = wanted.startsWith("uz-cyrl")
    || (wanted === "uz" && preferred.some((tag) => tag.toLowerCase().startsWith("uz-cyrl")));
  spoken = cyrillic ? "uz-Cyrl" : language in dictionaries ? language : "en";
  return spoken;
}

/** Return the words stored under a key in the chosen language, with `{name}` places filled from `values`. */
export function word(key, values = {}) {
  return dictionaries[spoken][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Write the chosen language's words into every element below `root` that names a key. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = word(element.dataset.label);
  }
  for (const element of root.querySelectorAll("[data-hint]")) element.placeholder = word(element.dataset.hint);
}
