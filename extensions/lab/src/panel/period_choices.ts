// Periods to pick from: what the case's claims cover, latest first.

import type { Case } from "../server/records";

const MOST_MONTHS = 24;

/** Months, quarters and years from the case's latest month back to where its claims begin. */
export function periodChoices(overview: Pick<Case, "span" | "latest_month"> | null): string[] {
  const latest = /^(\d{4})-(\d{2})$/.exec(overview?.latest_month ?? "");
  if (latest === null) {
    return [];
  }
  const [year, month] = [Number(latest[1]), Number(latest[2])];
  const [first = year, firstMonth = 1] = (overview?.span ?? "").split(/[-/]/).map(Number);
  const count = Math.min(MOST_MONTHS, (year - first) * 12 + month - (firstMonth || 1) + 1);
  const months = Array.from({ length: Math.max(1, count) }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  const quarters = months.map((one) => `${one.slice(0, 4)}-Q${Math.ceil(Number(one.slice(5)) / 3)}`);
  const years = Array.from({ length: Math.max(1, year - first + 1) }, (_, back) => String(year - back));
  return [...new Set([...months, ...quarters, ...years])];
}
