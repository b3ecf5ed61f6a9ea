// How far what this page shows is from where it should be, ten times a second: seconds, by the clock that the server and all browsers
// of this machine share. Nothing while nothing is shown.

const errors = (window.errors = []);

// milliseconds from the beginning of the page until it was within a tenth of a second for the first time
window.inStepAfter = 0;

setInterval(() => {
  const picture = document.querySelector("[data-picture]");
  const video = document.querySelector(".screen-video");
  if (!picture || !video || video.hidden) return;
  const off = video.currentTime - (Date.now() - Date.parse(picture.dataset.startsAt)) / 1000;
  errors.push({ at: Date.now(), off });
  const isShown = video.readyState > 2 && !video.paused && !video.seeking;
  if (isShown && Math.abs(off) < 0.1) window.inStepAfter ||= performance.now();
}, 100);
