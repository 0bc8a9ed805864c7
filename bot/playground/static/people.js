// Who one is at this page, and the language of that person's client.

import { fullName } from "./authors.js";
import { languages, word } from "./words.js";

const personSelect = document.getElementById("person");
const languageSelect = document.getElementById("language");

/** Show the people with their roles in a chat, and the languages, with the chosen ones selected. */
export function showPeople(world, chat) {
  personSelect.replaceChildren(...world.people.map((person) => {
    const roles = chat && chat.type !== "private" ? [word(world.role(chat, person.id))] : [];
    return new Option([fullName(person), ...roles].join(" · "), person.id);
  }));
  personSelect.value = world.person.id;
  const code = world.person.language_code || "en";
  const names = { ...languages, ...(code in languages ? {} : { [code]: code }) };
  languageSelect.replaceChildren(...Object.entries(names).map(([value, name]) => {
    const option = new Option(name, value);
    option.lang = value;
    return option;
  }));
  languageSelect.value = code;
}

/** Call back with the id of a newly chosen person, or with a newly chosen language code. */
export function listenToPeople({ onPerson, onLanguage }) {
  personSelect.addEventListener("change", () => onPerson(Number(personSelect.value)));
  languageSelect.addEventListener("change", () => onLanguage(languageSelect.value));
}
