// Somebody presses "Send" before the script has come that sends in pieces: the press waits for it. A plain form would show
// no progress, and begin anew after each break of the line. This is here before the button is, and therefore small.

(() => {
  const PLAINLY_AFTER = 60_000; // milliseconds: the script does not come at all

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const { dataset } = form;
    const isChosen = form.querySelector("input[type=file]")?.files.length > 0;
    if (!form.matches("form[data-upload]") || !isChosen || dataset.attached) return;
    event.preventDefault();
    if (dataset.pressed) return;
    dataset.pressed = "true";
    const said = form.querySelector("[data-upload-progress]");
    said.textContent = said.dataset.coming;
    said.hidden = false;
    setTimeout(() => {
      delete dataset.pressed;
      if (!dataset.attached) form.submit();
    }, PLAINLY_AFTER);
  });
})();
