// The form that all files are brought into: node-link JSON as networkx writes it, which the view reads.

export type Value = string | number | boolean | readonly (string | number)[];
export type Facts = Record<string, Value>;

export interface NodeLink {
  readonly graph: Facts;
  readonly nodes: readonly Facts[];
  readonly edges: readonly Facts[];
}

const NUMBERS = new Set(["int", "integer", "long", "float", "double", "bigint", "short", "byte"]);

/** The value that `text` stands for by the type that the file gives it; text that is none of that type stays text. */
export function typed(text: string, type: string): Value {
  const kind = type.toLowerCase();
  if (kind === "boolean") {
    return text.trim().toLowerCase() === "true" || text.trim() === "1";
  }
  const number = NUMBERS.has(kind) && text.trim() !== "" ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}

/** XML holds no lists: what `workbench network` joined by spaces is taken apart again. */
export function withLists(facts: Facts): Facts {
  const { event_ids: ids, event_weights: weights } = facts;
  return {
    ...facts,
    ...(typeof ids === "string" && ids !== "" ? { event_ids: ids.split(" ") } : {}),
    ...(weights === undefined ? {} : { event_weights: String(weights).split(" ").map(Number) }),
  };
}

/** Whether decoded JSON has the shape, as far as places for its actors need it. */
export function isNodeLink(value: unknown): value is NodeLink {
  const fields = value as Partial<NodeLink> | null;
  const records = (list: unknown): boolean => Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null);
  return typeof fields === "object" && fields !== null && records(fields.nodes) && records(fields.edges);
}
