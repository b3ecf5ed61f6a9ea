// Minutes and seconds, as people read and write them.

/// 134000 as 2:14; with a tenth where it is not whole and wanted.
export function clock(millis, tenths = false) {
  const all = tenths ? Math.round(millis / 100) : Math.floor(millis / 1000) * 10;
  const rest = all % 600;
  const seconds = `${Math.floor(rest / 10)}`.padStart(2, "0");
  return `${Math.floor(all / 600)}:${seconds}${rest % 10 ? `.${rest % 10}` : ""}`;
}

/// 2:14 or 134 or 2:14.5 as milliseconds; NaN for what is no time.
export function millis(text) {
  const found = text.trim().match(/^(?:(\d{1,3}):)?(\d{1,4}(?:[.,]\d+)?)$/);
  return found ? Math.round((Number(found[1] ?? 0) * 60 + Number(found[2].replace(",", "."))) * 1000) : NaN;
}
