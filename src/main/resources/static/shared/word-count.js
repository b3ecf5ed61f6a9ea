// Counts words under every <textarea data-words> as one types, by the same rule as WordCount.java on the server:
// runs without anything between words that hold a letter or a digit, and the words that Unicode tells where they are written
// without spaces. What lies between words: spaces, those not seen too, the word space and the stops of Ethiopic, dashes.
// Browsers know fewer Khmer words than the server: there it is the spaces that nobody sees by which both count alike.

const RANGE = /(\p{N})[\u2012-\u2015](?=\p{N})/gu;
const BETWEEN = /[\p{Z}\p{Cc}\u200B\u1361-\u1368\u2012-\u2015\u2E3A\u2E3B]+|--+/u;

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter("en", { granularity: "word" }) : null;

function ofRun(run) {
  if (segmenter && WITHOUT_SPACES.test(run)) return [...segmenter.segment(run)].filter((part) => part.isWordLike).length;
  return /[\p{L}\p{N}]/u.test(run) ? 1 : 0;
}

export const words = (text) => text.replace(RANGE, "$1").split(BETWEEN).reduce((sum, run) => sum + ofRun(run), 0);

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
