// What the whole panel shares: which case is chosen, whether the server part answers, and the runs of the case.

import { VDomModel } from "@jupyterlab/ui-components";
import type { Case, CaseEntry, Run } from "../server/records";
import { RETRY, ServerSilent } from "../server/request";
import type { WorkbenchServer } from "../server/workbench_server";
import { RunWatch } from "./run_watch";

/** Whether there is something to show: the server part was asked, answers, or does not and why. */
export type Health = { readonly state: "asking" } | { readonly state: "ready" } | { readonly state: "failed"; readonly error: unknown };

export class PanelModel extends VDomModel {
  health: Health = { state: "asking" };
  cases: readonly CaseEntry[] = [];
  /** The chosen case; null where there is none, or it cannot be opened. */
  path: string | null = null;
  overview: Case | null = null;
  /** Why the chosen case cannot be opened. */
  problem: unknown = null;
  /** Grows when something in the case may have changed, so that lists are read anew. */
  revision = 0;
  readonly watch: RunWatch;
  private again: ReturnType<typeof setTimeout> | undefined;

  /** @param remember is told each choice of a case */
  constructor(
    readonly server: WorkbenchServer,
    private readonly remember: (path: string) => void,
  ) {
    super();
    this.watch = new RunWatch(server, () => this.stateChanged.emit());
    this.watch.ended.connect(() => void this.reread());
    // A server that has just come back may be silent once more to the question for the case.
    this.watch.answered.connect((_, afterTrouble) => {
      if (afterTrouble || this.problem instanceof ServerSilent) {
        void this.reread();
      }
    });
  }

  override dispose(): void {
    clearTimeout(this.again);
    this.watch.dispose();
    super.dispose();
  }

  get runs(): readonly Run[] {
    return this.watch.runs;
  }

  /** Asks for the cases, after a silence again until it ends, and opens `wished` if it is one of them, else the one that was open, else the first. */
  async load(wished: string | null = null): Promise<void> {
    clearTimeout(this.again);
    try {
      this.cases = await this.server.cases();
      this.health = { state: "ready" };
    } catch (error) {
      this.health = { state: "failed", error };
      if (error instanceof ServerSilent && !this.isDisposed) {
        this.again = setTimeout(() => void this.load(wished), RETRY);
      }
      this.stateChanged.emit();
      return;
    }
    const known = (path: string | null): boolean => this.cases.some((one) => one.path === path);
    const next = [wished, this.path].find(known) ?? this.cases.find((one) => one.problem === null)?.path ?? this.cases[0]?.path ?? null;
    await this.open(next);
  }

  /** Chooses a case; the one that is open is read anew. */
  async open(path: string | null): Promise<void> {
    if (path === this.path) {
      await this.reread();
      return;
    }
    this.path = path;
    this.overview = null;
    this.problem = null;
    this.watch.open(path);
    if (path !== null) {
      this.remember(path);
    }
    // Its lists are read while its numbers are counted.
    this.stateChanged.emit();
    await this.recount();
  }

  /** Reads the case's numbers anew, and lets every list do the same. */
  async reread(): Promise<void> {
    if (await this.count()) {
      this.revision += 1;
      this.stateChanged.emit();
    }
  }

  /** Reads the case's numbers anew; lists stay as they are. */
  async recount(): Promise<void> {
    if (await this.count()) {
      this.stateChanged.emit();
    }
  }

  /** False where another case was opened meanwhile. */
  private async count(): Promise<boolean> {
    const { path } = this;
    let overview: Case | null = null;
    let problem: unknown = null;
    try {
      overview = path === null ? null : await this.server.case(path);
    } catch (error) {
      problem = error;
    }
    if (path !== this.path || this.isDisposed) {
      return false;
    }
    this.overview = overview;
    this.problem = problem;
    return true;
  }
}
