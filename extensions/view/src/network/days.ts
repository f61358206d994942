// Days as whole numbers since 1970, as ISO 8601 text and as a reader reads them. No time zones: a day is a day.

const MILLISECONDS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The day of a text that begins as 2024-04-22; NaN for any other. */
export function dayOf(text: string): number {
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / MILLISECONDS : NaN;
}

export function isoOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** As 22 Apr 2024. */
export function written(day: number): string {
  const date = new Date(day * MILLISECONDS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}

/** A half-open span of days: as Apr 2024, 2024, or with first and last day. */
export function writtenSpan(start: number, end: number): string {
  const first = new Date(start * MILLISECONDS);
  const after = new Date(end * MILLISECONDS);
  const whole = first.getUTCDate() === 1 && after.getUTCDate() === 1;
  const months = (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth();
  if (whole && months === 1) {
    return `${MONTHS[first.getUTCMonth()] ?? ""} ${first.getUTCFullYear()}`;
  }
  if (whole && months === 12 && first.getUTCMonth() === 0) {
    return String(first.getUTCFullYear());
  }
  return end - start <= 1 ? written(start) : `${written(start)} – ${written(end - 1)}`;
}

/** First days of the months from `first` to beyond `last`. */
export function monthStarts(first: number, last: number): number[] {
  const date = new Date(first * MILLISECONDS);
  const starts: number[] = [];
  for (let month = date.getUTCMonth(); ; month += 1) {
    const start = Date.UTC(date.getUTCFullYear(), month, 1) / MILLISECONDS;
    if (start > last) {
      return starts;
    }
    if (start >= first) {
      starts.push(start);
    }
  }
}
