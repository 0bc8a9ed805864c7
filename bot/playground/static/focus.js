// Keeping the focus where it was while a part of the page is drawn anew.

/**
 * Draw a part anew. What had the focus there and carries `data-focus` has it again, found by that name; where it is
 * gone, `fallback` gets the focus.
 */
export function redraw(part, fallback, draw) {
  const held = part.contains(document.activeElement) ? document.activeElement : null;
  draw();
  if (!held || (part.contains(held) && !held.closest("[hidden]"))) return;
  const name = held.dataset.focus;
  const again = name && part.querySelector(`[data-focus="${name}"]`);
  (again || fallback).focus({ preventScroll: true });
}
