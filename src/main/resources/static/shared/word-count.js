// Counts words under every <textarea data-words> as one types, by the same rule as WordCount.java on the server:
// runs without spaces that hold a letter or a digit.

export const words = (text) => (text.match(/[^\p{Z}\p{Cc}]+/gu) ?? []).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

for (const area of document.querySelectorAll("textarea[data-words]")) {
  const shown = document.getElementById(`${area.id}-count`);
  if (!shown) continue;
  const show = () => {
    const count = words(area.value);
    shown.textContent = shown.dataset.template.replace("#", new Intl.NumberFormat(document.documentElement.lang).format(count));
    shown.toggleAttribute("data-over", count > Number(area.dataset.words));
  };
  area.addEventListener("input", show);
  show();
}
