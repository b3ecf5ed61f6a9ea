// Moves what stands in an order to another place by dragging it. The same is done without: by buttons, or by choosing a place.

let held = null;

// what stands in the order, or a place where nothing stands yet, which says what the form calls it
const row = (event) => event.target.closest?.("[data-movable], [data-place]");

document.addEventListener("dragstart", (event) => {
  if (!event.target.matches?.("[data-movable] [draggable=true]")) return;
  held = row(event);
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setDragImage(held, 0, 0);
});

document.addEventListener("dragover", (event) => {
  const over = row(event);
  if (!held || !over || over === held) return;
  event.preventDefault();
  over.dataset.over = "";
});

document.addEventListener("dragleave", (event) => {
  const left = row(event);
  if (left && !left.contains(event.relatedTarget)) delete left.dataset.over;
});

// the form that the number of a place is chosen in says the rest
document.addEventListener("drop", (event) => {
  const over = row(event);
  if (!held || !over || over === held) return;
  event.preventDefault();
  delete over.dataset.over;
  const place = held.querySelector("select[name=place]");
  place.value = over.dataset.place ?? String([...document.querySelectorAll("[data-movable]")].indexOf(over) + 1);
  place.form.requestSubmit();
});

document.addEventListener("dragend", () => {
  held = null;
});

export const startPlaces = (root) => {
  root.dataset.draggable = "";
};
