// Words for what the reader sees: counts, events, ties. All of it plain text.

import { isoOf, written, writtenSpan } from "./days";
import { signName, statusNote } from "./looks";
import type { Event, Network, Tie } from "./records";

export function count(quantity: number, one: string): string {
  const whole = quantity.toLocaleString("en-GB");
  return quantity === 1 ? `1 ${one}` : `${whole} ${one}s`;
}

/** The name of a column or a kind, as a title: "in_degree" as "In degree". */
export function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}

/** As "Aid", "Suspension of cooperation". */
export function eventName(event: Event): string {
  return titled(event.event === "" ? "event" : event.event);
}

/** As 22 Apr 2024, Apr 2024, Q2 2024, the week of 15 Apr 2024: as exactly as it is known. */
export function eventDate(event: Event): string {
  if (Number.isNaN(event.start)) {
    return "no date";
  }
  switch (event.granularity) {
    case "week":
      return `the week of ${written(event.start)}`;
    case "quarter":
      return quarter(event.start);
    default:
      return writtenSpan(event.start, event.end);
  }
}

function quarter(day: number): string {
  const [year, month] = isoOf(day).split("-").map(Number) as [number, number];
  return `Q${Math.ceil(month / 3)} ${year}`;
}

export function tieName(network: Network, tie: Tie): string {
  const [source, target] = [network.actors[tie.source]?.name ?? "", network.actors[tie.target]?.name ?? ""];
  return tie.directed ? `${source} → ${target}` : `${source} – ${target}`;
}

/** As "conflict, military" or "cooperation, economic; planned, not done". */
export function tieKind(tie: Tie): string {
  const note = statusNote(tie.status);
  return `${signName(tie.sign)}, ${tie.channel}${note === "" ? "" : `; ${note}`}`;
}

/** Letters without accents, in lower case: how names are compared in a search. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
