// What the reader has chosen, in the words that Python has for it: periods as ISO 8601, actors by id, signs by name.

import { type Looks, USUAL, coloursBy, sizesOf } from "./actor_looks";
import { dayOf, isoOf } from "./days";
import { EVERYTHING, type Filters } from "./filters";
import { signName } from "./looks";
import type { Network, Sign } from "./records";
import type { Selection, State } from "./state";

/** `filters` of the widget NetworkExplorer: empty lists mean everything. */
export interface ChosenFilters {
  readonly channels: readonly string[];
  readonly signs: readonly string[];
  readonly statuses: readonly string[];
  readonly reliabilities: readonly string[];
  readonly credibilities: readonly number[];
  readonly origins: number;
  /** An actor's id; empty for none. */
  readonly focus: string;
  /** Ties away from it. */
  readonly steps: number;
}

/** An actor by its id, or a tie by its ends, channel, sign and status. */
export type Chosen = { readonly actor: string } | Readonly<Record<"source" | "target" | "channel" | "sign" | "status", string>>;

/** The traits `period`, `filters`, `selection` and `looks` of the widget. */
export interface Choice {
  /** First and last day, as 2024-04-01/2024-04-30; empty for the whole time. */
  readonly period: string;
  readonly filters: ChosenFilters;
  readonly selection: Chosen | null;
  readonly looks: Looks;
}

export function choiceOf(network: Network, { filters, selection, looks }: Pick<State, "filters" | "selection" | "looks">): Choice {
  return { period: periodText(filters.period), filters: filtersText(network, filters), selection: chosen(network, selection), looks };
}

/** The looks that `wanted` names; the usual ones where the network has not what they ask for. */
export function looksOf(network: Network, wanted: Partial<Looks>): Looks {
  const { size, colour } = { ...USUAL, ...wanted };
  return { size: sizesOf(network).has(size) ? size : USUAL.size, colour: coloursBy(network).has(colour) ? colour : USUAL.colour };
}

/** The filters that `filters` and `period` name; what they leave out, or the network has not, is no filter. */
export function filtersOf(network: Network, filters: Partial<ChosenFilters>, period: string): Filters {
  const texts = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : []);
  const focus = network.actors.findIndex((actor) => actor.id === filters.focus);
  return {
    ...EVERYTHING,
    period: periodOf(period),
    channels: new Set(texts(filters.channels)),
    signs: new Set(texts(filters.signs).map((sign): Sign => (sign === "conflict" ? -1 : 1))),
    statuses: new Set(texts(filters.statuses)),
    reliabilities: new Set(texts(filters.reliabilities)),
    credibilities: new Set(texts(filters.credibilities).map(Number)),
    leastOrigins: Number(filters.origins ?? 0),
    focus: focus < 0 ? null : { actor: focus, steps: Number(filters.steps ?? 1) },
  };
}

/** Where the network has what `wanted` names; null where it has not. */
export function selectionOf(network: Network, wanted: Chosen | null | undefined): Selection {
  if (wanted === null || wanted === undefined) {
    return null;
  }
  if ("actor" in wanted) {
    const at = network.actors.findIndex((actor) => actor.id === wanted.actor);
    return at < 0 ? null : { kind: "actor", at };
  }
  const at = network.ties.findIndex(
    (tie) =>
      tie.channel === wanted.channel &&
      tie.status === wanted.status &&
      signName(tie.sign) === wanted.sign &&
      network.actors[tie.source]?.id === wanted.source &&
      network.actors[tie.target]?.id === wanted.target,
  );
  return at < 0 ? null : { kind: "tie", at };
}

/** Whether two filters hold back the same. */
export function sameFilters(network: Network, one: Filters, other: Filters): boolean {
  const plain = (filters: Filters): string => {
    const { channels, signs, statuses, reliabilities, credibilities, ...rest } = filtersText(network, filters);
    const lists = [channels, signs, statuses, reliabilities, credibilities].map((list) => [...list].sort());
    return JSON.stringify([filters.period, ...lists, rest]);
  };
  return plain(one) === plain(other);
}

function periodText(period: Filters["period"]): string {
  return period === null ? "" : `${isoOf(period[0])}/${isoOf(period[1] - 1)}`;
}

function periodOf(text: string): Filters["period"] {
  const [first, last] = text.split("/").map(dayOf);
  return first === undefined || last === undefined || Number.isNaN(first + last) ? null : [first, last + 1];
}

function filtersText(network: Network, filters: Filters): ChosenFilters {
  return {
    channels: [...filters.channels],
    signs: [...filters.signs].map(signName),
    statuses: [...filters.statuses],
    reliabilities: [...filters.reliabilities],
    credibilities: [...filters.credibilities],
    origins: filters.leastOrigins,
    focus: filters.focus === null ? "" : (network.actors[filters.focus.actor]?.id ?? ""),
    steps: filters.focus?.steps ?? 1,
  };
}

function chosen(network: Network, selection: Selection): Chosen | null {
  if (selection === null) {
    return null;
  }
  if (selection.kind === "actor") {
    return { actor: network.actors[selection.at]?.id ?? "" };
  }
  const tie = network.ties[selection.at];
  return tie === undefined
    ? null
    : {
        source: network.actors[tie.source]?.id ?? "",
        target: network.actors[tie.target]?.id ?? "",
        channel: tie.channel,
        sign: signName(tie.sign),
        status: tie.status,
      };
}
