// Camera and microphone: asked for when the speaker says so, chosen among several, and how loud it is.

const EVERY = 100;
export const NONE = "none"; // sound alone

/// @param chosen ids of devices, `NONE` for no camera, nothing for any
/// @throws DOMException by what the browser says, such as NotAllowedError
export function openCamera(chosen, quality) {
  const device = (id) => (id ? { deviceId: { exact: id } } : {});
  const picture = { facingMode: "user", frameRate: { ideal: quality.rate, max: 30 }, width: { ideal: (quality.height * 16) / 9 }, height: { ideal: quality.height } };
  return navigator.mediaDevices.getUserMedia({
    audio: { ...device(chosen.microphone), echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    video: chosen.camera === NONE ? false : { ...picture, ...device(chosen.camera) },
  });
}

/// The picture as small as the line wants it; a camera that cannot gives what it can.
export const fitPicture = (stream, quality) =>
  Promise.all(
    stream.getVideoTracks().map((track) =>
      track.applyConstraints({ height: { ideal: quality.height }, width: { ideal: (quality.height * 16) / 9 }, frameRate: { ideal: quality.rate, max: 30 } }).catch(() => {}),
    ),
  );

export const closeCamera = (stream) => stream?.getTracks().forEach((track) => track.stop());

/// What this browser writes; small to make on a phone first.
export const typeFor = (stream) =>
  (stream.getVideoTracks().length > 0
    ? ["video/webm;codecs=vp8,opus", "video/webm", "video/mp4"]
    : ["audio/webm;codecs=opus", "audio/webm", "audio/mp4"]
  ).find((type) => MediaRecorder.isTypeSupported(type));

/// Names the devices in two choices; they have names only once the speaker has allowed them.
export async function listDevices(form, words) {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const fill = (select, kind, others) => {
    const before = select.value;
    const found = devices.filter((device) => device.kind === kind && device.deviceId);
    const options = found.map((device, index) => new Option(device.label || `${words} ${index + 1}`, device.deviceId));
    select.replaceChildren(...options, ...others);
    if ([...select.options].some((option) => option.value === before)) select.value = before;
  };
  fill(form.camera, "videoinput", [...form.camera.options].filter((option) => option.value === NONE));
  fill(form.microphone, "audioinput", []);
}

/// Shows how loud it is.
///
/// @return ends it
export function showLevel(stream, meter) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  context.createMediaStreamSource(stream).connect(analyser);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    meter.value = Math.max(0, 60 + 10 * Math.log10(power + 1e-9)); // from -60 dB up
  }, EVERY);
  return () => {
    clearInterval(timer);
    if (context.state !== "closed") context.close();
  };
}
