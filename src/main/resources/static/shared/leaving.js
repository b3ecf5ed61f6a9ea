// Before somebody leaves this computer: what lies on it alone would be lost, and is asked about.
import { holdsUnsent } from "./on-this-device.js";

const template = document.querySelector("template[data-leaving]");
const sure = new WeakSet();

const go = (form) => {
  sure.add(form);
  form.requestSubmit();
};

/// Back to where it was pressed; in the menu of a phone, to what opens that.
const stay = (question, form, pressed) => {
  question.remove();
  const menu = form.closest("details:not([open])")?.querySelector("summary");
  (menu ?? pressed)?.focus();
};

const ask = (form, pressed) => {
  document.querySelector("main [role=alertdialog]")?.remove();
  const question = template.content.firstElementChild.cloneNode(true);
  question.className = "notice";
  question.querySelector("[data-stay]").addEventListener("click", () => stay(question, form, pressed));
  question.querySelector("[data-go]").addEventListener("click", () => go(form));
  question.addEventListener("keydown", ({ key }) => key === "Escape" && stay(question, form, pressed));
  form.closest("details")?.removeAttribute("open"); // the menu of a phone would cover it
  document.querySelector("main").prepend(question);
  question.focus();
};

const WAYS_OUT = ["/sign-out", "/sign-ins/end", "/applications/departure"].map((way) => `form[action="${way}"]`);
for (const form of document.querySelectorAll(WAYS_OUT.join()))
  form.addEventListener("submit", async (event) => {
    if (sure.has(form)) return;
    event.preventDefault();
    const pressed = event.submitter;
    if (await holdsUnsent()) ask(form, pressed);
    else go(form);
  });
