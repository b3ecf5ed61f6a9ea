// A camera that films the time of day, and a page that reads it from what it is shown; a microphone of one tone, and an ear that
// notes when it begins to hear. Browsers of one machine have one clock.

const BITS = 16;
const CELL = 40; // pixels, large enough for the small picture too
const FRAME_MILLIS = 66;

const clockCanvas = () => {
  const canvas = Object.assign(document.createElement("canvas"), { width: BITS * CELL, height: 360 });
  const drawing = canvas.getContext("2d");
  setInterval(() => drawClock(drawing), FRAME_MILLIS);
  return canvas;
};

// below the time, faces that move: a picture that costs what a person's does
const drawClock = (drawing) => {
  const now = Date.now();
  drawing.fillStyle = "#345";
  drawing.fillRect(0, CELL, BITS * CELL, 320);
  for (let face = 0; face < 12; face++) {
    drawing.fillStyle = `hsl(${(face * 30 + now / 50) % 360} 60% 60%)`;
    drawing.beginPath();
    drawing.arc(320 + 250 * Math.sin(now / 900 + face), 200 + 100 * Math.cos(now / 700 + face * 2), 50, 0, 7);
    drawing.fill();
  }
  for (let bit = 0; bit < BITS; bit++) {
    drawing.fillStyle = (Date.now() >> bit) & 1 ? "white" : "black";
    drawing.fillRect(bit * CELL, 0, CELL, CELL);
  }
};

const readClock = (video) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: BITS, height: 9 });
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(video, 0, 0, BITS, 9);
  const { data } = drawing.getImageData(0, 0, BITS, 1);
  return Array.from({ length: BITS }, (_, bit) => (data[bit * 4] > 128 ? 1 << bit : 0)).reduce((all, bit) => all + bit, 0);
};

// how old each picture is when it is there, and how long none came at most, in milliseconds
window.watchClock = (video) => {
  const ages = (window.ages = []);
  let before = Date.now();
  window.longestGap = 0;
  const seen = () => {
    window.longestGap = Math.max(window.longestGap, Date.now() - before);
    before = Date.now();
    const age = (Date.now() - readClock(video)) & 0xffff;
    if (age < 10000) ages.push(age);
    video.requestVideoFrameCallback(seen);
  };
  video.requestVideoFrameCallback(seen);
};

// the same picture from one connection to another of this page, with nothing between
window.watchItself = async () => {
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()];
  from.addEventListener("icecandidate", ({ candidate }) => to.addIceCandidate(candidate));
  to.addEventListener("icecandidate", ({ candidate }) => from.addIceCandidate(candidate));
  const video = Object.assign(document.createElement("video"), { muted: true });
  document.body.append(video);
  to.addEventListener("track", ({ track }) => {
    video.srcObject = new MediaStream([track]);
    video.play();
  });
  from.addTransceiver(clockCanvas().captureStream().getVideoTracks()[0], { sendEncodings: [{ maxBitrate: 400000 }] });
  await from.setLocalDescription(await from.createOffer());
  await to.setRemoteDescription(from.localDescription);
  await to.setLocalDescription(await to.createAnswer());
  await from.setRemoteDescription(to.localDescription);
  window.watchClock(video);
};

// when what this element plays became loud, in milliseconds of the day; 0 while it is silent. After a break it plays another stream
window.listenTo = (audio) => {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 256 });
  const last = new Float32Array(analyser.fftSize);
  let stream = null;
  let source = null;
  window.loudSince = 0;
  setInterval(() => {
    if (stream !== audio.srcObject) {
      source?.disconnect();
      stream = audio.srcObject;
      source = stream && context.createMediaStreamSource(stream);
      source?.connect(analyser);
    }
    analyser.getFloatTimeDomainData(last);
    const isLoud = last.some((value) => Math.abs(value) > 0.02);
    if (!isLoud) window.loudSince = 0;
    else window.loudSince ||= Date.now();
  }, 4);
};

navigator.mediaDevices.getUserMedia = async ({ video }) => {
  if (video) return clockCanvas().captureStream();
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 440 });
  const out = context.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  return out.stream;
};
