// What is said in the film that is screened, beside the picture, for whoever opens it: the line that is spoken is marked.
// The lines are those of its captions, which only come to whoever may read them. The film goes on for all alike, so that
// nobody goes to a line.

import { markSpoken } from "../media/transcript.js";
import { clock } from "../shared/lengths.js";

const part = document.querySelector("[data-room-transcript]");
const list = part?.querySelector("ol");

let offered = null; // its track, of the language that was chosen, else of the reader's

// Those of another turn, or of none, take the place of what was there.
export const offerTranscript = (video, language = "") => {
  if (!part) return;
  const tracks = [...video.querySelectorAll("track")];
  const wanted = tracks.find((track) => track.srclang === language) ?? tracks[0] ?? null;
  part.hidden = wanted === null;
  if (wanted === offered) return;
  offered = wanted;
  list.replaceChildren();
  if (part.open) fetchLines();
};

export const startTranscript = (video) => {
  if (!part) return;
  part.addEventListener("toggle", () => {
    if (part.open && !list.childElementCount) fetchLines();
  });
  const mark = () => part.open && markSpoken([...list.children], video.currentTime * 1000);
  video.addEventListener("timeupdate", mark);
  video.addEventListener("seeked", mark);
};

// A browser has the lines of a track once it is not off.
const fetchLines = () => {
  const wanted = offered;
  if (!wanted) return;
  const { track } = wanted;
  if (track.mode === "disabled") track.mode = "hidden";
  if (track.cues?.length) write(track);
  else wanted.addEventListener("load", () => wanted === offered && write(track), { once: true });
};

const write = (track) => {
  list.lang = track.language;
  list.replaceChildren(...[...(track.cues ?? [])].map(line));
};

const line = (cue) => {
  const item = document.createElement("li");
  item.dataset.from = cue.startTime * 1000;
  item.dataset.to = cue.endTime * 1000;
  const at = Object.assign(document.createElement("span"), { className: "number quiet", textContent: clock(cue.startTime * 1000) });
  const words = Object.assign(document.createElement("span"), { className: "prose", dir: "auto" });
  words.append(cue.getCueAsHTML());
  item.append(at, words);
  return item;
};
