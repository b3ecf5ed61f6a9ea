// Of a table with boxes to tick: how many are ticked is said beside the buttons, and all that are shown can be ticked at
// once. Without a script one ticks and presses all the same.

const form = document.querySelector("form[data-chosen]");
const boxes = [...(form?.querySelectorAll("input[name=chosen]") ?? [])];

function count() {
  const ticked = boxes.filter((box) => box.checked).length;
  form.querySelector("[data-count]").textContent = form.dataset.chosen.replace("#", String(ticked));
  form.querySelectorAll("button[name=act]").forEach((button) => (button.disabled = ticked === 0));
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

const all = document.createElement("input");
if (boxes.length > 0) {
  const head = form.querySelector("thead th");
  const label = document.createElement("label");
  all.type = "checkbox";
  label.className = "tick";
  label.append(all, head.firstElementChild);
  head.append(label);
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  form.addEventListener("change", count);
  addEventListener("pageshow", count); // a browser that goes back ticks again what was ticked
  count();
}
