// The faults that the panel offers: what the server is asked for, and where each can strike.

const say = (code, description) => ({ kind: "error", method: "sendMessage", code, description });
const send = (fault) => ({ method: "sendMessage", ...fault });

const refusals = [
  { name: "flood", detail: "429 · 15 s", fault: { ...say(429), retry_after: 15 } },
  { name: "botBlocked", detail: "403", onlyHere: true, fault: say(403, "Forbidden: bot was blocked by the user") },
  {
    name: "botRemoved",
    detail: "403",
    onlyHere: true,
    fault: say(403, "Forbidden: bot was kicked from the supergroup chat"),
  },
  { name: "closedTopic", detail: "400", onlyHere: true, fault: say(400, "Bad Request: TOPIC_CLOSED") },
  { name: "noChat", detail: "400", onlyHere: true, fault: say(400, "Bad Request: chat not found") },
  {
    name: "noRights",
    detail: "400",
    onlyHere: true,
    fault: say(400, "Bad Request: not enough rights to send text messages to the chat"),
  },
];

const server = [
  { name: "serverError", detail: "500", fault: say(500) },
  { name: "badGateway", detail: "502", fault: say(502) },
  { name: "webPage", detail: "502 · HTML", fault: send({ kind: "html", code: 502 }) },
  { name: "cutAnswer", detail: "200", fault: send({ kind: "truncated" }) },
];

const network = [
  { name: "slow", detail: "5 s", fault: send({ kind: "delay", seconds: 5 }) },
  { name: "hang", detail: "", fault: send({ kind: "hang", applied: false }) },
  { name: "hangSent", detail: "", fault: send({ kind: "hang", applied: true }) },
  { name: "reset", detail: "", fault: send({ kind: "reset", applied: false }) },
  { name: "resetSent", detail: "", fault: send({ kind: "reset", applied: true }) },
];

const updates = [
  { name: "rival", detail: "409", onlyEverywhere: true, fault: { ...say(409), method: "getUpdates" } },
  { name: "badToken", detail: "401", onlyEverywhere: true, fault: { ...say(401), method: "*" } },
  { name: "twice", detail: "getUpdates", onlyEverywhere: true, fault: { kind: "duplicate" } },
  { name: "reversed", detail: "getUpdates", onlyEverywhere: true, fault: { kind: "reorder" } },
];

/** The presets by their groups; names and groups are keys of words.js. */
export const presets = { refusals, server, network, updates };

/** Return the name of the preset that a fault at work was made from, or "otherFault". */
export function presetName(fault) {
  const made = ({ fault: asked }) => Object.entries(asked)
    .every(([key, value]) => value === undefined || fault[key] === value);
  return Object.values(presets).flat().find(made)?.name || "otherFault";
}
