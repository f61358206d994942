// How sizes, days and periods are said.

const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** Bytes with a unit: 1.2 GB. */
export function sizeOf(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${value >= 10 || power === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}

/** A half-open span of days as an analyst writes it: its first day, and its last where that is another. */
export function spanOf(start: string | null, end: string | null): string {
  if (start === null) {
    return "";
  }
  const last = end === null ? start : dayBefore(end);
  return last <= start ? start : `${start} – ${last}`;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** A moment in the reader's own time and language; nothing where it has not come. */
export function momentOf(moment: string | null): string {
  return moment === null ? "" : new Date(moment).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
