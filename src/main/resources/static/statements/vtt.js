// WebVTT as our server writes it, and times as people write them.

const TIMES = /^(\S+) --> (\S+)/;

const two = (number) => String(number).padStart(2, "0");

/// 62.5 s are "1:02.5".
export const format = (millis) => {
  const tenths = Math.round(millis / 100);
  return `${Math.floor(tenths / 600)}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
};

/// The opposite, in milliseconds; null for what is no time. "62.5" and "1:02,5" are understood too.
export const moment = (words) => {
  const parts = words.trim().replace(",", ".").split(":");
  if (parts.length > 3 || !parts.every((part) => /^\d+(\.\d+)?$/.test(part))) return null;
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
};

const plain = (line) => line.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
const escaped = (line) => line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const read = (text) => {
  const cues = [];
  for (const line of text.split(/\r?\n/)) {
    const times = TIMES.exec(line);
    if (times) cues.push({ from: moment(times[1]), to: moment(times[2]), lines: [] });
    else if (line.trim() && cues.length) cues.at(-1).lines.push(plain(line));
  }
  return cues.map(({ from, to, lines }) => ({ from, to, text: lines.join("\n") }));
};

const stamp = (millis) =>
  `${two(Math.floor(millis / 3600000))}:${two(Math.floor(millis / 60000) % 60)}:${two(Math.floor(millis / 1000) % 60)}.${String(millis % 1000).padStart(3, "0")}`;

export const write = (cues) =>
  `WEBVTT\n\n${cues
    .map(({ from, to, text }) => {
      const lines = text.split("\n").map((line) => escaped(line.trim())).filter((line) => line);
      return `${stamp(from)} --> ${stamp(to)}\n${lines.map((line) => `${line}\n`).join("")}`;
    })
    .join("\n")}`;
