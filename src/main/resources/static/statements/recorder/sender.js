// Sends a try while it is recorded (tus, of a length that is not known yet). What of it is on the server the server says;
// what is not there yet is here: so a broken line, a reload and another visit are one case.

import "../../vendor/tus-js-client-4.3.1.min.js";
import { DISK_FULL, REFUSED, isPassing, statusOf } from "../../files/sending.js";
import { bytesIn } from "./takes.js";

const { Upload } = window.tus;
const PIECE_BYTES = 256 * 1024;
const RETRY_AFTER = [0, 1000, 3000, 5000, 10000, 20000, 30000];
const AGAIN_AFTER = 5000;

const announcing = new WeakSet();

/// One try is sent at a time: the line is thin.
///
/// @param told is told `waiting`, `refused`, `full`, `failed`; and `sent` once the server has all of a chosen one
export function senderOf(takes, line, settings, told) {
  let current = null;
  const send = async (take) => {
    if (current?.take === take) return current.go();
    await current?.stop();
    current = begin(takes, take, line, settings, told);
    current.go();
  };
  addEventListener("online", () => current?.go());
  return {
    send,
    async forget(take) {
      if (current?.take === take) {
        await current.stop();
        current = null;
      }
      if (take.upload) await fetch(take.upload, { method: "DELETE", headers: headers(settings), keepalive: true }).catch(() => {});
    },
  };
}

const headers = (settings) => ({ "X-XSRF-TOKEN": settings.token, "Tus-Resumable": "1.0.0" });

function begin(takes, take, line, settings, told) {
  let running = false;
  let again = 0;
  let pieceBegan = 0;

  const upload = new Upload(take, {
    endpoint: "/uploads",
    uploadUrl: take.upload,
    fileReader: { openFile: async () => source(takes, take) },
    fingerprint: async () => take.id,
    storeFingerprintForResuming: false, // it is kept with what was recorded
    uploadLengthDeferred: true,
    chunkSize: PIECE_BYTES,
    retryDelays: RETRY_AFTER,
    headers: { "X-XSRF-TOKEN": settings.token },
    metadata: { purpose: settings.purpose, subject: settings.subject, filename: nameOf(take), fingerprint: take.id },
    onUploadUrlAvailable: () => {
      if (take.upload !== upload.url) Object.assign(take, { upload: upload.url, announced: false });
      takes.changed(take);
    },
    onBeforeRequest: () => { pieceBegan = performance.now(); },
    onChunkComplete: (bytes, sent) => {
      line.note(bytes, (performance.now() - pieceBegan) / 1000);
      take.sent = sent;
      takes.changed(take);
    },
    onShouldRetry: (error) => {
      told("waiting");
      return isPassing(statusOf(error));
    },
    onError: (error) => stopped(statusOf(error)),
    onSuccess: () => {
      running = false;
      told("sent", take);
    },
  });

  const stopped = (status) => {
    running = false;
    if (REFUSED.includes(status)) return told("refused");
    if (status === DISK_FULL) return told("full");
    if (!isPassing(status)) return told("failed");
    told("waiting");
    again = setTimeout(go, AGAIN_AFTER);
  };
  const go = () => {
    clearTimeout(again);
    announce(takes, take, settings, told);
    if (running) return;
    running = true;
    upload.start();
  };
  const stop = async () => {
    clearTimeout(again);
    running = false;
    await upload.abort();
  };
  return { take, go, stop };
}

/// A source that grows. It is at its end once the try is, and the server knows what is wanted of it.
function source(takes, take) {
  const isWhole = () => take.ended && take.announced;
  return {
    size: null,
    async slice(from, to) {
      while (bytesIn(take) <= from && !isWhole()) await takes.news();
      const there = Math.min(to, bytesIn(take));
      const done = isWhole() && there === bytesIn(take);
      return { value: there > from ? await takes.read(take, from, there) : null, done };
    },
    close() {},
  };
}

/// Tells the server which try it is, and what of it, before its last byte leaves.
async function announce(takes, take, settings, told) {
  if (announcing.has(take)) return;
  announcing.add(take);
  while (!take.announced && takes.all().includes(take)) {
    if (take.cut && take.upload && take.ended) take.announced = await choose(take, settings, told);
    if (take.announced) await takes.changed(take);
    else await Promise.race([takes.news(), pause(AGAIN_AFTER)]);
  }
  announcing.delete(take);
}

async function choose(take, settings, told) {
  const upload = take.upload.split("/").at(-1);
  const body = new URLSearchParams({ _csrf: settings.token, upload, ...take.cut, bytes: bytesIn(take) });
  try {
    const reply = await fetch(settings.choice, { method: "POST", body });
    if (!reply.ok && reply.status < 500) told("refused");
    return reply.ok;
  } catch {
    return false; // the line is down; once more in some seconds
  }
}

const pause = (millis) => new Promise((over) => setTimeout(over, millis));
const nameOf = (take) => (take.type.includes("mp4") ? "recording.mp4" : "recording.webm");
