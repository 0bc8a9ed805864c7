// What happens on the page, one thing after another.

import { refusal } from "./server.js";

/** Things to do in order: an event that comes while the world is being fetched waits for it. */
export class Tasks {
  #last = Promise.resolve();
  #onRefusal;

  /** `onRefusal(sentence)` is told what the server refused. */
  constructor(onRefusal) {
    this.#onRefusal = onRefusal;
  }

  /** Do something after all that was asked for before; resolves once it is done, or has failed. */
  add(task) {
    this.#last = this.#last.then(task).catch((error) => this.#onRefusal(refusal(error)));
    // A fault of the page's own is told by the browser's console, and what comes after it still happens.
    this.#last = this.#last.catch((error) => reportError(error));
    return this.#last;
  }
}
