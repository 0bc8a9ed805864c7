// Files that one sends: chosen with the paper clip, or dropped on the conversation.

const input = document.getElementById("file");
const chat = document.querySelector(".chat");
const drop = document.getElementById("drop");

/** Call `onFiles(files)` whenever somebody gives files. */
export function listenForFiles(onFiles) {
  document.getElementById("attach").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    onFiles([...input.files]);
    input.value = "";
  });
  chat.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  chat.addEventListener("dragleave", (event) => {
    if (!chat.contains(event.relatedTarget)) drop.hidden = true;
  });
  chat.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    drop.hidden = true;
    onFiles([...event.dataTransfer.files]);
  });
}

function holdsFiles(event) {
  return event.dataTransfer.types.includes("Files");
}
