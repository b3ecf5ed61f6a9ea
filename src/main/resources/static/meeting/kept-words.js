// What somebody types in the room and has not sent yet outlives a reload, a restored tab and a crash: kept in this tab
// alone, for whoever typed it. Sign-out forgets it with all else that this device keeps; another who signs in, here.

const STORE = "words of meetings";
const WORDS = "textarea, input[type=text]";

const owner = document.querySelector("[data-meeting] [name=_for]")?.value;
const known = JSON.parse(sessionStorage.getItem(STORE) ?? "null");
if (known && known.owner !== owner) sessionStorage.removeItem(STORE);
const kept = new Map(known?.owner === owner ? known.words : []);

// what the server keeps itself, as it is typed, is not kept twice
const isOurs = (field) => Boolean(owner && field.id && field.matches(WORDS) && field.form?.method === "post" && !("draft" in field.form.dataset));

const nameOf = (field) => [location.pathname, field.form.getAttribute("action"), field.name, field.id].join(" ");

const store = () => sessionStorage.setItem(STORE, JSON.stringify({ owner, words: [...kept] }));

export const keepWords = (field) => {
  if (!isOurs(field)) return;
  const name = nameOf(field);
  const over = kept.get(name)?.over ?? field.defaultValue; // as a page shows it that was not refused anything
  if (field.value === over) kept.delete(name);
  else kept.set(name, { over, value: field.value });
  store();
};

export const forgetWords = (form) => {
  const gone = [...form.elements].filter((field) => isOurs(field) && kept.delete(nameOf(field)));
  if (gone.length) store();
};

/// Puts words back into a field, unless the server has something else for it by now; returns whether it did.
export const putBack = (field) => {
  const words = isOurs(field) && kept.get(nameOf(field));
  if (!words || words.over !== field.defaultValue) return false;
  field.value = words.value;
  for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  return true;
};
