// What the line carried of the last film, in bits per second, as long as the window is open; 0 where nothing is known.

const KEY = "film-line";

export const carried = () => Number(sessionStorage.getItem(KEY));

export const remember = (bits) => {
  if (bits) sessionStorage.setItem(KEY, String(Math.round(bits)));
};
