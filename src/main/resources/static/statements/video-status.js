// Asks for the state of the video while one is being prepared, and shows what the server says.

const EVERY = 2000;

/// Follows one element until nothing is pending any more; then reloads its player.
export function follow(element) {
  if (element.dataset.pending === "true") setTimeout(() => refresh(element), EVERY);
}

/// Looks again now: after an upload the server needs a moment until it knows of the video.
export async function refresh(element, patience = 5) {
  try {
    const reply = await fetch(element.dataset.videoStatus);
    if (reply.ok) show(element, await reply.text());
  } catch {
    // the line is down; the next look tells
  }
  const pending = element.firstElementChild?.dataset.pending === "true";
  if (pending || patience > 0) setTimeout(() => refresh(element, pending ? 1 : patience - 1), EVERY);
}

function show(element, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const before = element.firstElementChild;
  const after = fresh.firstElementChild;
  if (!after || before?.outerHTML === after.outerHTML) return;
  if (after.dataset.pending === "false" && after.dataset.ready && before?.dataset.pending === "true") location.reload();
  else if (!element.querySelector("video")?.currentTime) element.replaceChildren(after);
}
