// Round pictures beside names: the bot's icon, or the first letter on a colour of one's own.

const COLOURS = 6;

/** Return the number of the colour that stands for a user id, or for a group's, which is negative: 0 to 5. */
export function colourOf(id) {
  return (Math.abs(id) + (id < 0 ? 1 : 0)) % COLOURS;
}

/** Draw a user's or chat's picture into an avatar element. */
export function drawAvatar(element, id, name, isBot) {
  element.replaceChildren();
  element.dataset.colour = colourOf(id);
  if (isBot) {
    const picture = document.createElement("img");
    Object.assign(picture, { src: "/static/icon.svg", alt: "" });
    element.append(picture);
  } else {
    element.append([...name][0] || "?");
  }
}
