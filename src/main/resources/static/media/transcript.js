// A transcript in step with a video: the line that is spoken is marked, one goes to a line by its time, and finds words.
// Nothing of it is announced by itself: whoever listens to a screen reader hears the speaker.

/// @param video may be missing: then there is only something to find
export function follow(transcript, video, startAt) {
  const lines = [...transcript.querySelectorAll("[data-from]")];
  find(transcript, lines);
  if (!video) return;
  for (const line of lines) goes(line, video, startAt);
  const mark = () => markSpoken(lines, video.currentTime * 1000);
  video.addEventListener("timeupdate", mark);
  video.addEventListener("seeked", mark);
}

function goes(line, video, startAt) {
  const at = line.querySelector("[data-at]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link number";
  button.textContent = at.textContent;
  const go = () => startAt(video, Number(line.dataset.from) / 1000);
  button.addEventListener("click", go);
  at.replaceWith(button);
  line.addEventListener("click", (event) => {
    if (!event.target.closest("button") && getSelection().isCollapsed) go();
  });
}

/// @param lines with `data-from` and `data-to`, in milliseconds
export function markSpoken(lines, millis) {
  for (const line of lines) {
    const spoken = millis >= Number(line.dataset.from) && millis < Number(line.dataset.to);
    if (spoken === line.hasAttribute("aria-current")) continue;
    if (!spoken) line.removeAttribute("aria-current");
    else {
      line.setAttribute("aria-current", "true");
      keepInView(line);
    }
  }
}

// Within its own list; the page itself stays where its reader has it.
function keepInView(line) {
  const list = line.parentElement;
  if (list.scrollHeight <= list.clientHeight) return;
  const top = line.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + line.offsetHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top - list.clientHeight / 3;
}

function find(transcript, lines) {
  const field = transcript.querySelector("[data-find]");
  if (!field) return;
  field.hidden = false;
  const input = field.querySelector("input");
  const found = field.querySelector("[data-found]");
  input.addEventListener("input", () => {
    const wanted = plain(input.value.trim());
    for (const line of lines) line.hidden = wanted !== "" && !plain(line.textContent).includes(wanted);
    found.textContent = wanted && lines.every((line) => line.hidden) ? found.dataset.none : "";
    for (const part of transcript.querySelectorAll("details"))
      if (wanted && lines.some((line) => !line.hidden && part.contains(line))) part.open = true;
  });
}

// Accents do not matter to somebody who looks for a word.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
