// Counts words under every <textarea data-words> as one types, by the same rule as WordCount.java on the server:
// runs without spaces that hold a letter or a digit, and the words that Unicode tells where they are written without spaces.

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter("en", { granularity: "word" }) : null;

function ofRun(run) {
  if (segmenter && WITHOUT_SPACES.test(run)) return [...segmenter.segment(run)].filter((part) => part.isWordLike).length;
  return /[\p{L}\p{N}]/u.test(run) ? 1 : 0;
}

export const words = (text) => (text.match(/[^\p{Z}\p{Cc}]+/gu) ?? []).reduce((sum, run) => sum + ofRun(run), 0);

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
