// Opens the door by itself when it is time, by the server's clock.

const door = document.querySelector("[data-opens-at]");
if (door) {
  const wait = Date.parse(door.dataset.opensAt) - Date.parse(door.dataset.now);
  const LONGEST = 2 ** 31 - 1; // what a browser can wait for
  setTimeout(() => location.reload(), Math.min(Math.max(wait, 0) + 1000 + Math.random() * 2000, LONGEST));
}

// Before the locked room: what the page says now, until the moderator has decided.
const LOBBY_MILLIS = 4000;
const lobby = document.querySelector("[data-lobby]");
const look = async () => {
  try {
    const response = await fetch(lobby.dataset.lobby, { cache: "no-store" });
    if (!response.ok || !(await response.text()).includes("data-lobby")) location.reload();
  } catch {
    // the line is away; the next look tells
  }
};
if (lobby) setInterval(look, LOBBY_MILLIS);
