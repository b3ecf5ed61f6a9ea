// A question that is asked only of whoever answered another one so is hidden until that answer is given.
for (const block of document.querySelectorAll("[data-only-if]")) {
  const { onlyIf, onlyFor } = block.dataset;
  const form = block.closest("form");
  if (!form) continue; // a preview shows all questions, and asks none
  const wanted = onlyFor.split(" ");
  const show = () => {
    block.hidden = !new FormData(form).getAll(onlyIf).some((answer) => wanted.includes(answer));
  };
  form.addEventListener("change", show);
  show();
}
