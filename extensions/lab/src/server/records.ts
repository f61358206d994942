// What the server answers with, as workbench/server/openapi.json describes it; a test holds the two together.

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all pages. */
  readonly total: number;
}

export interface Status {
  readonly version: string;
  readonly limits: { readonly upload: number; readonly parallel_runs: number };
}

export interface CaseEntry {
  /** From the server's root. */
  readonly path: string;
  readonly title: string;
  readonly tlp: string | null;
  /** Why it cannot be opened. */
  readonly problem: string | null;
}

export interface Case {
  readonly path: string;
  readonly title: string;
  readonly tlp: string;
  readonly focus: readonly string[];
  readonly articles: number;
  readonly claims: number;
  /** Claims about which nothing was decided yet. */
  readonly waiting: number;
  /** Period from the first day that a claim is dated to, to the last. */
  readonly span: string | null;
  readonly latest_month: string | null;
  readonly main_actor: string | null;
}

export interface ArticleEntry {
  readonly article_id: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly title: string;
  readonly claims: number;
}

export interface ClaimEntry {
  readonly claim_id: string;
  readonly date_start: string | null;
  /** The first day after. */
  readonly date_end: string | null;
  readonly actors: string;
  /** What it is called in a report. */
  readonly event_words: string;
  readonly recipients: string;
  readonly status: string;
  readonly review: "" | "accepted" | "rejected" | "corrected";
  readonly attributed_to: string;
  readonly quote: string;
  readonly outlet: string;
  readonly source_reliability: string;
  readonly credibility: number;
  readonly article_id: string;
}

export interface Decision {
  readonly decision_id: string;
  readonly kind: string;
}

export interface ActorEntry {
  /** Its id. */
  readonly actor: string;
  readonly name: string;
  readonly claims: number;
}

export interface Template {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** JSON Schema of the parameters but for `case`. */
  readonly parameters: ParametersSchema | null;
  /** Why it cannot be read. */
  readonly problem: string | null;
}

/** JSON Schema, as far as workbench/reports/parameter_schema.py writes it. */
export interface ParametersSchema {
  readonly properties: Readonly<Record<string, ParameterSchema>>;
  readonly required: readonly string[];
}

export interface ParameterSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: "string" | "integer" | "number" | "boolean" | "array" | "null";
  readonly format?: "date" | "period" | "actor" | "case";
  readonly enum?: readonly (string | number | boolean)[];
  readonly items?: ParameterSchema;
  readonly anyOf?: readonly ParameterSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

export interface Report {
  readonly report_id: string;
  readonly title: string;
  readonly template: string;
  /** Empty where it belongs to none. */
  readonly series: string;
  readonly period: string;
  readonly tlp: string;
  readonly made: string | null;
  readonly state: "done" | "revised" | "failed";
  readonly message?: string;
  /** Path of the page from the server's root. */
  readonly html: string | null;
  /** Path of the notebook as it ran, from the server's root. */
  readonly notebook: string | null;
}

export interface Series {
  readonly name: string;
  readonly template: string;
  readonly every: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Periods without a report. Whether one that is there must be made anew, a run finds out. */
  readonly due: readonly string[];
  readonly latest: Report | null;
  /** Why it cannot be run. */
  readonly problem: string | null;
}

export type RunState = "waiting" | "running" | "done" | "failed" | "cancelled" | "cut off";

export interface Run {
  readonly run_id: string;
  /** Grows with each change. */
  readonly revision: number;
  readonly kind: "report" | "series" | "articles";
  readonly state: RunState;
  readonly title: string;
  readonly template: string;
  readonly series: string;
  /** As they were given. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asked: string | null;
  readonly ended: string | null;
  readonly progress: { readonly done: number; readonly of: number; readonly what: "cells" | "issues" | "articles" };
  /** Why it failed or was cut off. */
  readonly message: string;
  readonly reports: readonly string[];
  readonly outcome: AddOutcome | SeriesOutcome | null;
}

/** What became of uploaded articles. */
export interface AddOutcome {
  readonly articles?: number;
  readonly known?: number;
  readonly claims?: number;
  readonly undated?: number;
  readonly refused?: readonly { readonly where: string; readonly reason: string }[];
}

/** What became of the issues of a series. */
export interface SeriesOutcome {
  readonly rendered?: number;
  readonly revised?: number;
  readonly failed?: number;
  readonly unchanged?: number;
}

export function isActive(run: Run): boolean {
  return run.state === "waiting" || run.state === "running";
}
