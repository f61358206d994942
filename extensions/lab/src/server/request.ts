// One request to the server part, and the three ways in which it may not be answered.

import { URLExt } from "@jupyterlab/coreutils";
import { ServerConnection } from "@jupyterlab/services";

const PREFIX = "workbench/api";

/** The server part says no; its message tells what is wrong and what to do. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly kind: string,
    readonly status: number,
    /** The run that is in the way. */
    readonly runId: string | null,
  ) {
    super(message);
  }
}

/** The server answers, but the workbench's part of it is not enabled there. */
export class ServerPartMissing extends Error {}

/** Nobody answers. */
export class ServerSilent extends Error {}

/** How long to wait before a server that was silent is asked again, in milliseconds. */
export const RETRY = 3_000;

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Asking {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly query?: Query;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal;
}

/** The address of `path` below the workbench's part of the server. */
export function addressOf(settings: ServerConnection.ISettings, path: string, query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
      words.append(name, String(one));
    }
  }
  const address = URLExt.join(settings.baseUrl, PREFIX, path);
  return words.size === 0 ? address : `${address}?${words.toString()}`;
}

/** Ask, and give the decoded answer.
 *
 * @throws Refused, ServerPartMissing or ServerSilent
 */
export async function ask<Answer>(settings: ServerConnection.ISettings, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = "GET", query, json, form, signal } = asking;
  const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
  // A form names itself, with the mark between its parts.
  const headers = json === undefined ? {} : { headers: { "Content-Type": "application/json" } };
  let response: Response;
  try {
    response = await ServerConnection.makeRequest(addressOf(settings, path, query), { method, body, signal, ...headers }, settings);
  } catch (error) {
    if (signal?.aborted === true && !isTimeout(signal.reason)) {
      throw signal.reason;
    }
    if (error instanceof ServerConnection.NetworkError) {
      throw new ServerSilent(error.message);
    }
    throw error;
  }
  if (response.status === 204) {
    return undefined as Answer;
  }
  const told = await decoded(response);
  if (response.ok) {
    return told as Answer;
  }
  const { message, kind, run_id: runId } = (told ?? {}) as { message?: unknown; kind?: unknown; run_id?: unknown };
  if (typeof kind !== "string" || typeof message !== "string") {
    // No refusal of ours: Jupyter Server, or something before it, has answered instead.
    throw response.status === 404 ? new ServerPartMissing() : new Refused(`${response.status} ${response.statusText}`, "", response.status, null);
  }
  throw new Refused(message, kind, response.status, typeof runId === "string" ? runId : null);
}

async function decoded(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw new ServerSilent(String(error));
  }
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError";
}
