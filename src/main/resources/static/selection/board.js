// Speakers dragged to where they are to stand. What is dropped is sent as the buttons send it, so that the server keeps
// the plan and reckons the balance; with the keyboard, or without a script, the buttons do the same.

const board = document.querySelector("form[data-board]");
const lists = [...(board?.querySelectorAll("[data-drop]") ?? [])];
let dragged = null;

const idOf = (item) => item.id.replace(/^c-/, "");
const items = (list) => [...list.children].filter((item) => item !== dragged);

// Counted from 1: before the first item whose middle lies below the pointer.
function position(list, y) {
  const before = items(list).findIndex((item) => {
    const box = item.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return before < 0 ? items(list).length + 1 : before + 1;
}

function send(list, y) {
  const act = list.dataset.drop;
  const value = [act, idOf(dragged), ...(act === "remove" ? [] : [position(list, y)])].join(":");
  const button = Object.assign(document.createElement("button"), { name: "act", value, hidden: true });
  board.append(button);
  board.requestSubmit(button);
}

for (const list of lists) {
  for (const item of list.children) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", idOf(item));
    });
    item.addEventListener("dragend", () => (dragged = null));
  }
  list.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    list.dataset.over = "true";
  });
  list.addEventListener("dragleave", () => delete list.dataset.over);
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    delete list.dataset.over;
    if (dragged) send(list, event.clientY);
  });
}
