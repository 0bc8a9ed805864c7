// The open place in the page's address, and the browser's way back to the list of chats.

import { placeName, placeNamed } from "./place.js";

/** Return the place that the address names, or null. */
export function readAddress() {
  return location.hash.length > 1 ? placeNamed(location.hash.slice(1)) : null;
}

/** Name a place in the address; with `fromList` the browser's back button leads to the list of chats. */
export function writeAddress(place, { fromList = false } = {}) {
  const address = `#${placeName(place)}`;
  if (location.hash === address) return;
  if (fromList) history.pushState({ fromList }, "", address);
  else history.replaceState(history.state, "", address);
}

/** Leave for the list of chats, and tell whether the browser will report that by itself ("popstate"). */
export function leaveAddress() {
  if (history.state?.fromList) {
    history.back();
    return true;
  }
  history.replaceState(null, "", location.pathname);
  return false;
}
