// Marks without loading the page again. Without this script, or without a line, the form's own way still works.

const form = document.getElementById("marks");
const tally = document.querySelector("[data-marks]");

const show = (button, marked) => {
  button.setAttribute("aria-pressed", String(marked));
  button.name = marked ? "unmark" : "mark";
  button.textContent = marked ? button.dataset.on : button.dataset.off;
};

const send = async (button) => {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams(new FormData(form, button)),
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
};

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button) return;
  event.preventDefault();
  try {
    tally.innerHTML = await send(button);
    show(button, button.name === "mark");
  } catch {
    const { name, value } = button;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    form.submit();
  }
});
