// Words that are marked in an answer come into the list of those to hide. Without a script one copies them there.

const form = document.querySelector("form[data-redact]");
const list = form?.querySelector("textarea[name=passages]");
const button = form?.querySelector("[data-mark]");
const said = form?.querySelector("[data-marked]");

function marked() {
  const selection = document.getSelection();
  const isOfAnAnswer = [selection.anchorNode, selection.focusNode].every(
    (node) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest("[data-answer]"),
  );
  return isOfAnAnswer ? selection.toString().split(/\n+/).map((line) => line.trim()).filter(Boolean) : [];
}

if (button) {
  button.parentElement.hidden = false;
  button.addEventListener("mousedown", (event) => event.preventDefault()); // what is marked stays so
  button.addEventListener("click", () => {
    const known = list.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const added = marked().filter((line) => !known.includes(line));
    if (added.length > 0) list.value = [...known, ...added].join("\n");
    said.textContent = added.length > 0 ? said.dataset.marked.replace("#", added.join(" · ")) : "";
  });
}
