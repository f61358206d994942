// The server part of the workbench, one method a question.

import type { ServerConnection } from "@jupyterlab/services";
import type { ActorEntry, ArticleEntry, Case, CaseEntry, ClaimEntry, Decision, Page, Report, Run, Series, Status, Template } from "./records";
import { type Query, addressOf, ask } from "./request";

/** How many rows a list shows at a time. */
export const ROWS = 10;
/** How many rows the server tells at once, at most. */
const MOST_ROWS = 500;
/** Seconds that an answer may be late before the server counts as gone. */
const PATIENCE = 8;
/** Tells Jupyter that nobody sits there: a panel that looks by itself keeps no idle server alive. */
const UNASKED = { no_track_activity: 1 };

export interface Wanted {
  readonly offset?: number;
  readonly search?: string;
}

export class WorkbenchServer {
  constructor(private readonly settings: ServerConnection.ISettings) {}

  status(): Promise<Status> {
    return ask(this.settings, "status");
  }

  async cases(): Promise<readonly CaseEntry[]> {
    return (await ask<Page<CaseEntry>>(this.settings, "cases", { query: { limit: MOST_ROWS } })).items;
  }

  makeCase(path: string, title: string): Promise<CaseEntry> {
    return ask(this.settings, "cases", { method: "POST", json: { path, title } });
  }

  case(path: string): Promise<Case> {
    return ask(this.settings, "case", { query: { case: path } });
  }

  articles(path: string, wanted: Wanted = {}): Promise<Page<ArticleEntry>> {
    return ask(this.settings, "articles", { query: listQuery(path, wanted) });
  }

  /** Starts a run that reads `files`; day and outlet are for articles that do not say them. */
  addArticles(path: string, files: readonly File[], published: string, outlet: string): Promise<Run> {
    const form = new FormData();
    form.append("published", published);
    form.append("outlet", outlet);
    files.forEach((file) => form.append("files", file, file.name));
    return ask(this.settings, "articles", { method: "POST", query: { case: path }, form });
  }

  claims(path: string, wanted: Wanted & { readonly review?: string; readonly article?: string } = {}): Promise<Page<ClaimEntry>> {
    return ask(this.settings, "claims", { query: { ...listQuery(path, wanted), review: wanted.review, article: wanted.article } });
  }

  decide(path: string, claimId: string, kind: "accept" | "reject"): Promise<Decision> {
    return ask(this.settings, `claims/${encodeURIComponent(claimId)}/decisions`, { method: "POST", query: { case: path }, json: { kind } });
  }

  undo(path: string, decisionId: string): Promise<Decision> {
    return ask(this.settings, `decisions/${encodeURIComponent(decisionId)}/undo`, { method: "POST", query: { case: path } });
  }

  async actors(path: string, search: string): Promise<readonly ActorEntry[]> {
    return (await ask<Page<ActorEntry>>(this.settings, "actors", { query: { case: path, search, limit: 20 } })).items;
  }

  async templates(): Promise<readonly Template[]> {
    return (await ask<{ items: readonly Template[] }>(this.settings, "templates")).items;
  }

  reports(path: string, wanted: Wanted = {}): Promise<Page<Report>> {
    return ask(this.settings, "reports", { query: listQuery(path, wanted) });
  }

  async report(path: string, reportId: string): Promise<Report | null> {
    const { items } = await ask<Page<Report>>(this.settings, "reports", { query: { case: path, limit: MOST_ROWS } });
    return items.find((one) => one.report_id === reportId) ?? null;
  }

  /** Where a report's page lies; the server sandboxes it there. */
  pageAddress(path: string, reportId: string): string {
    return addressOf(this.settings, "reports/page", { case: path, report: reportId });
  }

  async series(path: string): Promise<readonly Series[]> {
    return (await ask<{ items: readonly Series[] }>(this.settings, "series", { query: { case: path } })).items;
  }

  runSeries(path: string, name: string): Promise<Run> {
    return ask(this.settings, `series/${encodeURIComponent(name)}/runs`, { method: "POST", query: { case: path } });
  }

  /** The latest runs. They lie in files of their own, so a server that takes long to tell them is silent. */
  runs(path: string, signal: AbortSignal): Promise<Page<Run>> {
    return ask(this.settings, "runs", { query: { case: path, limit: ROWS, ...UNASKED }, signal: within(PATIENCE, signal) });
  }

  startRun(path: string, template: string, parameters: Readonly<Record<string, unknown>>): Promise<Run> {
    return ask(this.settings, "runs", { method: "POST", query: { case: path }, json: { template, parameters } });
  }

  /** Answers once the run has changed since `run` was read, or `seconds` are over. A server that is long over that is silent. */
  follow(path: string, run: Run, seconds: number, signal: AbortSignal): Promise<Run> {
    const query = { case: path, after: run.revision, wait: seconds, ...UNASKED };
    return ask(this.settings, `runs/${encodeURIComponent(run.run_id)}`, { query, signal: within(seconds + PATIENCE, signal) });
  }

  cancel(path: string, run: Run): Promise<Run> {
    return ask(this.settings, `runs/${encodeURIComponent(run.run_id)}/cancel`, { method: "POST", query: { case: path } });
  }

  forget(path: string, run: Run): Promise<void> {
    return ask(this.settings, `runs/${encodeURIComponent(run.run_id)}`, { method: "DELETE", query: { case: path } });
  }
}

/** Stops when `signal` does, and after so many seconds. */
function within(seconds: number, signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
}

function listQuery(path: string, { offset, search }: Wanted): Query {
  return { case: path, offset, search: search === "" ? undefined : search, limit: ROWS };
}
