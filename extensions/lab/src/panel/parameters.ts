// From a template's JSON Schema to fields of a form, and from what is typed there to the values that a run is given.

import type { ParameterSchema } from "../server/records";

export type Kind =
  | { readonly kind: "choice"; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: "number"; readonly whole: boolean; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: "list"; readonly item: Kind }
  | { readonly kind: "truth" | "day" | "period" | "actor" | "case" | "text" };

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly kind: Kind;
  /** Whether nothing may be given. */
  readonly optional: boolean;
  readonly required: boolean;
  readonly fallback: unknown;
}

/** What a field holds while it is edited. */
export type Draft = string | boolean | readonly string[];

const FORMATS = { date: "day", period: "period", actor: "actor", case: "case" } as const;

export function fieldOf(name: string, schema: ParameterSchema, required: boolean): Field {
  const parts = schema.anyOf ?? [schema];
  const some = parts.find((part) => part.type !== "null") ?? {};
  return {
    name,
    title: schema.title ?? name,
    help: schema.description ?? "",
    kind: kindOf(some),
    optional: parts.some((part) => part.type === "null"),
    required,
    fallback: schema.default ?? null,
  };
}

function kindOf(schema: ParameterSchema): Kind {
  if (schema.enum !== undefined) {
    return { kind: "choice", values: schema.enum };
  }
  switch (schema.type) {
    case "boolean":
      return { kind: "truth" };
    case "integer":
    case "number":
      return { kind: "number", whole: schema.type === "integer", minimum: schema.minimum, maximum: schema.maximum };
    case "array":
      return { kind: "list", item: kindOf(schema.items ?? {}) };
    default:
      return { kind: schema.format === undefined ? "text" : FORMATS[schema.format] ?? "text" };
  }
}

/** What the field shows for a value: its default, or what an earlier run was given. */
export function draftOf({ kind }: Field, value: unknown): Draft {
  if (kind.kind === "truth") {
    return value === true || value === "true";
  }
  if (kind.kind === "list") {
    return Array.isArray(value) ? value.map(String) : [];
  }
  return value === null || value === undefined ? "" : String(value);
}

/** The plain value that a draft stands for. What is no number stays text: the server says what is expected. */
export function valueOf({ kind }: Field, draft: Draft): unknown {
  if (typeof draft === "boolean") {
    return draft;
  }
  if (typeof draft !== "string") {
    return draft.map((text) => plain(kind.kind === "list" ? kind.item : kind, text));
  }
  const text = draft.trim();
  return text === "" ? null : plain(kind, text);
}

function plain(kind: Kind, text: string): unknown {
  if (kind.kind === "number") {
    return Number.isFinite(Number(text)) ? Number(text) : text;
  }
  return kind.kind === "choice" ? kind.values.find((one) => String(one) === text) ?? text : text;
}

/** The parameters to ask for: those that were changed. The rest is settled by the template and the case. */
export function chosen(fields: readonly Field[], drafts: Readonly<Record<string, Draft>>): Record<string, unknown> {
  const given = fields.map((field): [string, unknown, unknown] => [field.name, valueOf(field, drafts[field.name] ?? ""), valueOf(field, draftOf(field, field.fallback))]);
  return Object.fromEntries(given.filter(([, value, fallback]) => JSON.stringify(value) !== JSON.stringify(fallback)).map(([name, value]) => [name, value]));
}

/** Takes a refusal apart: what it says about each field, by name, and the rest of its text where a line is about none. */
export function byField(message: string, fields: readonly Field[]): { readonly told: Readonly<Record<string, string>>; readonly rest: string } {
  const told: Record<string, string> = {};
  const [wrong = ""] = message.split("\nIt accepts:");
  const lines = wrong.split("\n");
  const others = lines.filter((line, at) => {
    const field = at > 0 ? fields.find(({ name }) => line.trimStart().startsWith(`${name} `)) : undefined;
    if (field !== undefined) {
      told[field.name] = line.trim();
    }
    return field === undefined;
  });
  return { told, rest: others.length === 1 && lines.length > 1 ? "" : others.join("\n") };
}
