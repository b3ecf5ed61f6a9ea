// Opens the door by itself when it is time, by the server's clock.

const door = document.querySelector("[data-opens-at]");
if (door) {
  const wait = Date.parse(door.dataset.opensAt) - Date.parse(door.dataset.now);
  const LONGEST = 2 ** 31 - 1; // what a browser can wait for
  setTimeout(() => location.reload(), Math.min(Math.max(wait, 0) + 1000 + Math.random() * 2000, LONGEST));
}
