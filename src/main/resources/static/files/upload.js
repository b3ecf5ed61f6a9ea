// Sends a file in pieces (tus): a broken line, a reload or another device goes on where it stopped. The server knows of
// an upload that was not ended; the same file, chosen again, is known by its content, whatever its name.

import "../vendor/tus-js-client-4.3.1.min.js";
import { fingerprint } from "./fingerprint.js";
import { DISK_FULL, REFUSED, isPassing, statusOf } from "./sending.js";
import { viewOf } from "./upload-view.js";

const { Upload } = window.tus;
const PIECE_SECONDS = 8;
const PIECE_BYTES = { first: 512 * 1024, least: 128 * 1024, most: 16 * 1024 * 1024 };
const RETRY_AFTER = [0, 1000, 3000, 5000, 10000, 20000, 30000, 60000];
const AGAIN_AFTER = 30000; // when it has given up for now: a line may be down for hours
const SILENT_AFTER = 40000; // when a connection is taken for dead on which nothing leaves and nothing answers

/// @param wrong says in words why a chosen file cannot be used, or nothing
/// @param done called when all of it is on the server
export function attach(form, wrong, done) {
  const input = form.querySelector("input[type=file]");
  const view = viewOf(form);
  const known = { address: form.dataset.unfinished, print: form.dataset.unfinishedFingerprint };
  let upload = null;

  const send = async (file, print) => {
    if (upload?.print === print) return upload.go();
    await upload?.stop();
    upload = begin(form, file, print, known.print === print ? known.address : null, view, () => {
      upload = null;
      done();
    });
    known.address = null;
  };
  const start = async (file) => {
    const trouble = await wrong(file);
    if (trouble) return view.failed(trouble);
    const print = await fingerprint(file);
    const isOther = (one, there) => there && one !== print;
    if (!isOther(known.print, known.address) && !isOther(upload?.print, upload)) return send(file, print);
    view.ask(file.name, () => send(file, print));
  };
  form.addEventListener("submit", (event) => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    start(file).catch(() => view.failed(form.dataset.wordFailed)); // a file that cannot be read any more
  });
  view.pause.addEventListener("click", () => upload?.stop());
  view.resume.addEventListener("click", () => upload?.go());
  addEventListener("beforeunload", (event) => upload?.isRunning() && event.preventDefault());
  form.dataset.attached = "true";
  if (form.dataset.pressed) form.requestSubmit();
}

function begin(form, file, print, address, view, ended) {
  let running = false;
  let again = 0;
  let pieceBegan = 0;
  let moved = { sent: 0, at: 0 };
  let watch = 0;
  const upload = new Upload(file, {
    endpoint: "/uploads",
    uploadUrl: address,
    chunkSize: PIECE_BYTES.first,
    retryDelays: RETRY_AFTER,
    storeFingerprintForResuming: false, // the server remembers, for every device
    headers: { "X-XSRF-TOKEN": new URL(form.action).searchParams.get("_csrf") },
    metadata: { purpose: form.dataset.purpose, subject: form.dataset.subject, filename: file.name, fingerprint: print },
    onBeforeRequest: () => { pieceBegan = performance.now(); },
    onProgress: (sent, total) => {
      if (sent !== moved.sent) moved = { sent, at: performance.now() };
      if (navigator.onLine) view.progress(sent, total);
    },
    onChunkComplete: (bytes) => fitPieces(bytes, (performance.now() - pieceBegan) / 1000),
    onShouldRetry: (error) => {
      view.waiting();
      return isPassing(statusOf(error));
    },
    onError: (error) => stopped(statusOf(error)),
    onSuccess: () => {
      running = false;
      clearInterval(watch);
      view.done();
      ended();
    },
  });

  // A piece takes some seconds on any line, so that little is sent twice when it breaks.
  const fitPieces = (bytes, seconds) => {
    const wanted = (bytes / Math.max(seconds, 0.05)) * PIECE_SECONDS;
    upload.options.chunkSize = Math.round(Math.min(PIECE_BYTES.most, Math.max(PIECE_BYTES.least, wanted)));
  };
  const look = async () => {
    if (performance.now() - moved.at < SILENT_AFTER) return;
    moved.at = performance.now();
    await upload.abort();
    if (running) upload.start();
  };
  const stopped = (status) => {
    running = false;
    clearInterval(watch);
    if (status === DISK_FULL) return view.failed(form.dataset.wordFull);
    if (REFUSED.includes(status)) return view.signedOut();
    if (!isPassing(status)) return view.failed(form.dataset.wordFailed);
    view.waiting();
    again = setTimeout(go, AGAIN_AFTER);
  };
  const go = () => {
    clearTimeout(again);
    if (running) return;
    running = true;
    moved.at = performance.now();
    watch = setInterval(look, 1000);
    view.sending();
    upload.start();
  };
  const stop = async () => {
    clearTimeout(again);
    clearInterval(watch);
    await upload.abort();
    running = false;
    view.paused();
  };
  addEventListener("online", () => again && go());
  go();
  return { print, go, stop, isRunning: () => running };
}
