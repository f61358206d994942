// Columns of the view's data: lists, steps, codes with their names, or bytes as a widget's model hands them over.

import { NetworkError } from "./records";

export type Fields = Readonly<Record<string, unknown>>;

const ARRAYS = { u1: Uint8Array, i1: Int8Array, u4: Uint32Array, f4: Float32Array, f8: Float64Array } as const;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown, where: string): Fields {
  if (!isFields(value)) {
    throw new NetworkError(`${where} is not an object.`);
  }
  return value;
}

/** A text; a number as text; nothing else. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

/** Numbers, NaN where there is none.
 *
 * @throws NetworkError if there are not `count`
 */
export function numbers(fields: Fields, name: string, where: string, count?: number): ArrayLike<number> {
  const value = fields[name];
  const column = Array.isArray(value) ? fromList(value) : (fromSteps(value) ?? fromBytes(value));
  if (column === null) {
    throw new NetworkError(`${where}.${name} is not a list.`);
  }
  return counted(column, `${where}.${name}`, count);
}

/** Texts, plain or as codes of names. */
export function texts(fields: Fields, name: string, where: string, count: number): readonly string[] {
  const value = fields[name];
  if (Array.isArray(value)) {
    return counted(value.map(textOf), `${where}.${name}`, count);
  }
  const coded = fieldsOf(value, `${where}.${name}`);
  const names = Array.isArray(coded["names"]) ? coded["names"].map(textOf) : [];
  const codes = numbers(coded, "codes", `${where}.${name}`, count);
  const column = new Array<string>(codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    column[at] = names[codes[at] ?? -1] ?? "";
  }
  return column;
}

/** Whole numbers from 0 to, and without, `end`. */
export function positions(fields: Fields, name: string, where: string, end: number, count?: number): ArrayLike<number> {
  const column = numbers(fields, name, where, count);
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? NaN;
    if (!(Number.isInteger(value) && value >= 0 && value < end)) {
      throw new NetworkError(`${where}.${name}[${at}] is ${value}: there are ${end}.`);
    }
  }
  return column;
}

/** Where each of `count` lists begins in the rows they share, and where the last ends: `first` never falls. */
export function bounds(fields: Fields, name: string, where: string, count: number, rows: number): ArrayLike<number> {
  const first = numbers(fields, name, where, count + 1);
  for (let at = 0; at <= count; at += 1) {
    const [value, before] = [first[at] ?? NaN, at === 0 ? 0 : (first[at - 1] ?? NaN)];
    if (!(Number.isInteger(value) && value >= before && value <= rows)) {
      throw new NetworkError(`${where}.${name}[${at}] is ${value}: there are ${rows}.`);
    }
  }
  return first;
}

/** `count` lists of positions below `end`, out of `{first, members}`. */
export function lists(fields: Fields, name: string, where: string, end: number, count: number): (at: number) => ArrayLike<number> {
  const own = fieldsOf(fields[name], `${where}.${name}`);
  const members = positions(own, "members", `${where}.${name}`, end);
  return parts(members, bounds(own, "first", `${where}.${name}`, count, members.length));
}

/** The lists that `members` falls into, without copying it. */
export function parts(members: ArrayLike<number>, first: ArrayLike<number>): (at: number) => ArrayLike<number> {
  const array = members as Float64Array;
  // Most lists of contradictions are empty: they are one.
  const none = array.subarray(0, 0);
  return (at) => (first[at] === first[at + 1] ? none : array.subarray(first[at], first[at + 1]));
}

function counted<Column extends ArrayLike<unknown>>(column: Column, where: string, count?: number): Column {
  if (count !== undefined && column.length !== count) {
    throw new NetworkError(`${where} holds ${column.length}, where ${count} are wanted.`);
  }
  return column;
}

function fromList(list: readonly unknown[]): Float64Array {
  const column = new Float64Array(list.length);
  for (let at = 0; at < list.length; at += 1) {
    column[at] = numberOf(list[at], NaN);
  }
  return column;
}

/** Each number as the step from the one before. */
function fromSteps(value: unknown): Float64Array | null {
  if (!isFields(value) || !Array.isArray(value["steps"])) {
    return null;
  }
  const column = fromList(value["steps"]);
  for (let at = 1; at < column.length; at += 1) {
    column[at] = (column[at] ?? NaN) + (column[at - 1] ?? NaN);
  }
  return column;
}

function fromBytes(value: unknown): ArrayLike<number> | null {
  if (!isFields(value) || !(value["data"] instanceof DataView)) {
    return null;
  }
  const kind = ARRAYS[value["dtype"] as keyof typeof ARRAYS];
  const { buffer, byteOffset, byteLength } = value["data"];
  if (kind === undefined || byteLength % kind.BYTES_PER_ELEMENT !== 0) {
    return null;
  }
  // Copied: bytes may begin anywhere, numbers only at multiples of their size.
  return new kind(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer);
}
