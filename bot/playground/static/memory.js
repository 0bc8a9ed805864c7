// What this tab remembers across a reload: who you are, drafts, and what has been read.

const withoutStorage = new Map();

/** Return what was remembered under a key, or `fallback`; a browser that forbids storage remembers until reload. */
export function recall(key, fallback) {
  try {
    const kept = sessionStorage.getItem(`jarchi.${key}`);
    return kept === null ? fallback : JSON.parse(kept);
  } catch {
    return withoutStorage.has(key) ? withoutStorage.get(key) : fallback;
  }
}

/** Remember a value that JSON can hold under a key. */
export function remember(key, value) {
  withoutStorage.set(key, value);
  try {
    sessionStorage.setItem(`jarchi.${key}`, JSON.stringify(value));
  } catch {
    // Storage is forbidden or full: the map above keeps the value for as long as the page is open.
  }
}
