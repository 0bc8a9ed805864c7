// Dates and times as the page writes them. Browsers ship no Kazakh or Uzbek month names, so they come from words.js.

import { word } from "./words.js";

const two = (number) => String(number).padStart(2, "0");

/** Return the local date of a Unix time in seconds as `2025-11-12`. */
export function dayKey(seconds) {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Return the local time of day as `09:05`. */
export function timeOfDay(seconds) {
  const date = new Date(seconds * 1000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Name a day for people: today, yesterday, a day of this year, or a day with its year. */
export function dayName(seconds, now = Date.now() / 1000) {
  if (dayKey(seconds) === dayKey(now)) return word("today");
  const date = new Date(seconds * 1000);
  const yesterday = new Date(now * 1000);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(seconds) === dayKey(yesterday.getTime() / 1000)) return word("yesterday");
  const month = word("months").split(" ")[date.getMonth()];
  const sameYear = date.getFullYear() === new Date(now * 1000).getFullYear();
  return word(sameYear ? "day" : "dayOfYear", { day: date.getDate(), month, year: date.getFullYear() });
}

/** Write a moment shortly for the list of chats: the time today, else the day and month. */
export function shortly(seconds, now = Date.now() / 1000) {
  if (dayKey(seconds) === dayKey(now)) return timeOfDay(seconds);
  const date = new Date(seconds * 1000);
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}`;
}

/** Set a `<time>` element's text and machine-readable moment. */
export function writeTime(element, seconds, text) {
  element.dateTime = new Date(seconds * 1000).toISOString();
  element.textContent = text;
}
