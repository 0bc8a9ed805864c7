// The people in a chat with their roles, and those who can be invited, in the chat's panel.

import { fullName } from "./authors.js";
import { drawAvatar } from "./avatars.js";
import { word } from "./words.js";

const template = document.getElementById("person-template");
const present = document.getElementById("members");
const absent = document.getElementById("absent");
const absentSection = document.getElementById("absent-section");

// What choosing a role asks of the server.
const STATUSES = {
  creator: { status: "creator" },
  anonymousCreator: { status: "creator", anonymous: true },
  administrator: { status: "administrator" },
  anonymous: { status: "administrator", anonymous: true },
  member: { status: "member" },
  restricted: { status: "restricted" },
};
const ONLY_IN_SUPERGROUPS = ["anonymousCreator", "anonymous", "restricted"];

/** Show who is in a chat and who is not; `change(what, fields)` asks the server for a change. */
export function showMembers(world, chat, change) {
  const inside = chat.members.map((member) => world.people.find((person) => person.id === member.person));
  const outside = world.people.filter((person) => !world.isIn(chat, person.id) && person.first_name);
  present.replaceChildren(...inside.map((person) => memberRow(person, world, chat, change)));
  absent.replaceChildren(...outside.map((person) => absentRow(person, world, chat, change)));
  absentSection.hidden = outside.length === 0;
}

function memberRow(person, world, chat, change) {
  const row = makeRow(person, world);
  const role = world.role(chat, person.id);
  const select = row.querySelector("select");
  select.append(...rolesFor(role, chat).map((key) => new Option(word(key), key)));
  select.value = role;
  select.ariaLabel = word("roleOf", { name: fullName(person) });
  select.dataset.focus = `role ${person.id}`;
  select.addEventListener("change", () => change("role", { person: person.id, ...STATUSES[select.value] }));
  const remove = row.querySelector(".remove");
  remove.hidden = person.id === world.person.id;
  remove.ariaLabel = remove.title = `${word("remove")}: ${fullName(person)}`;
  remove.dataset.focus = `remove ${person.id}`;
  remove.addEventListener("click", () => change("role", { person: person.id, status: "kicked" }));
  row.querySelector(".pill").remove();
  return row;
}

function absentRow(person, world, chat, change) {
  const row = makeRow(person, world);
  const invite = row.querySelector(".pill");
  invite.textContent = word("invite");
  invite.ariaLabel = `${word("invite")}: ${fullName(person)}`;
  invite.dataset.focus = `invite ${person.id}`;
  invite.addEventListener("click", () => change("role", { person: person.id, status: "member" }));
  for (const control of row.querySelectorAll("select, .remove")) control.remove();
  return row;
}

function makeRow(person, world) {
  const row = template.content.cloneNode(true).querySelector("li");
  drawAvatar(row.querySelector(".avatar"), person.id, fullName(person), false);
  row.querySelector(".row-name").textContent = fullName(person);
  row.querySelector(".row-own").textContent = person.id === world.person.id ? word("own") : "";
  row.dataset.person = person.id;
  return row;
}

/** An owner stays one until somebody else is made the owner, or nobody would own the chat. */
function rolesFor(role, chat) {
  const owner = ["creator", "anonymousCreator"];
  const roles = owner.includes(role) ? owner : Object.keys(STATUSES).filter((key) => key !== "anonymousCreator");
  return roles.filter((key) => chat.type === "supergroup" || !ONLY_IN_SUPERGROUPS.includes(key));
}
