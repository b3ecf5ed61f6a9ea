// Sends a video in pieces (tus): a broken line, a reload or another device goes on where it stopped. The server knows of
// an upload that was not ended; the same file, chosen again, is gone on with.

import "../vendor/tus-js-client-4.3.1.min.js";
import { refresh } from "./video-status.js";

const { Upload } = window.tus;
const DISK_FULL = 507;
const PIECE_BYTES = 5 * 1024 * 1024;
const RETRY_AFTER = [0, 1000, 3000, 5000, 10000, 20000, 30000, 60000];

export function attach(form) {
  const view = viewOf(form);
  let upload = null;
  form.addEventListener("submit", (event) => {
    const file = form.file.files[0];
    if (!file) return;
    event.preventDefault();
    if (file.size > Number(form.dataset.limit)) return view.say(form.dataset.wordTooLarge);
    upload = begin(form, file, view);
  });
  view.pause.addEventListener("click", async () => {
    await upload.abort();
    view.paused();
  });
  view.resume.addEventListener("click", () => {
    upload.start();
    view.sending();
  });
}

function begin(form, file, view) {
  const upload = new Upload(file, {
    endpoint: "/uploads",
    uploadUrl: addressOfSame(form, file),
    chunkSize: PIECE_BYTES,
    retryDelays: RETRY_AFTER,
    storeFingerprintForResuming: false, // the server remembers, for every device
    headers: { "X-XSRF-TOKEN": new URL(form.action).searchParams.get("_csrf") },
    metadata: { purpose: form.dataset.purpose, subject: form.dataset.subject, filename: file.name },
    onProgress: () => navigator.onLine && view.sending(),
    onChunkComplete: (_, accepted, total) => view.progress(accepted, total),
    onShouldRetry: (error) => {
      view.waiting();
      const status = error.originalResponse?.getStatus() ?? 0;
      return status === 0 || status === 409 || (status >= 500 && status !== DISK_FULL);
    },
    onError: (error) =>
      error.originalResponse?.getStatus() === DISK_FULL ? view.failed(form.dataset.wordFull) : view.failed(),
    onSuccess: () => view.done(),
  });
  view.sending();
  upload.start();
  return upload;
}

function addressOfSame(form, file) {
  const { unfinished, unfinishedName, unfinishedLength } = form.dataset;
  const same = unfinished && unfinishedName === file.name && Number(unfinishedLength) === file.size;
  return same ? unfinished : null;
}

function viewOf(form) {
  const text = form.querySelector("[data-upload-progress]");
  const bar = form.querySelector("[data-upload-bar]");
  const send = form.querySelector("[data-upload-send]");
  const pause = form.querySelector("[data-upload-pause]");
  const resume = form.querySelector("[data-upload-resume]");
  const notice = form.querySelector("[data-unfinished-notice]");
  let percent = 0;
  const say = (words) => {
    text.hidden = false;
    text.textContent = words.replace("#", percent);
  };
  const buttons = (sending, pausing, resuming) => {
    send.hidden = !sending;
    pause.hidden = !pausing;
    resume.hidden = !resuming;
  };
  return {
    pause,
    resume,
    say,
    progress(accepted, total) {
      percent = Math.floor((accepted / total) * 100);
      bar.value = percent;
      say(form.dataset.wordSending);
    },
    sending() {
      notice?.remove();
      bar.hidden = false;
      buttons(false, true, false);
      say(form.dataset.wordSending);
    },
    waiting: () => say(form.dataset.wordWaiting),
    paused() {
      buttons(false, false, true);
      say(form.dataset.wordPaused);
    },
    failed(words = form.dataset.wordFailed) {
      buttons(true, false, false);
      say(words);
    },
    done() {
      percent = 100;
      bar.hidden = true;
      buttons(true, false, false);
      say(form.dataset.wordDone);
      form.reset();
      delete form.dataset.unfinished;
      const status = document.querySelector("[data-video-status]");
      if (status) refresh(status, 10);
    },
  };
}
