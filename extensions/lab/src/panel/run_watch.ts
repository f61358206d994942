// Follows the runs of one case live: one open request at a time, however many runs there are.

import type { IDisposable } from "@lumino/disposable";
import { Signal } from "@lumino/signaling";
import { type Run, isActive } from "../server/records";
import { RETRY } from "../server/request";
import type { WorkbenchServer } from "../server/workbench_server";

/** How long an answer may wait for a change of the run that is followed; others are seen at least as often. */
const WAIT_SECONDS = 2;
/** How often runs are looked for that somebody else has started, and whether the server is there, in milliseconds. */
const IDLE = 5_000;

export class RunWatch implements IDisposable {
  /** Runs of the case, newest first. */
  runs: readonly Run[] = [];
  /** Why runs cannot be followed now; they are asked for again until they can. */
  trouble: unknown = null;
  /** Tells each run that has come to its end while it was watched. */
  readonly ended = new Signal<this, Run>(this);
  /** Tells each answer of the server; true where it could not be asked before. */
  readonly answered = new Signal<this, boolean>(this);
  isDisposed = false;
  private path: string | null = null;
  private stop = new AbortController();

  /** @param changed is called after each change of `runs` and `trouble` */
  constructor(
    private readonly server: WorkbenchServer,
    private readonly changed: () => void,
  ) {}

  dispose(): void {
    this.isDisposed = true;
    this.stop.abort();
    Signal.clearData(this);
  }

  /** Watches the runs of another case, or of none. */
  open(path: string | null): void {
    if (path === this.path) {
      return;
    }
    this.path = path;
    this.runs = [];
    this.look();
  }

  /** Looks at once, as after `started` was started; that one's end is told even if it has come already. */
  look(started?: Run): void {
    this.stop.abort();
    if (started !== undefined) {
      this.runs = [started, ...this.runs.filter((run) => run.run_id !== started.run_id)];
      this.changed();
    }
    this.stop = new AbortController();
    if (this.path !== null) {
      void this.follow(this.path, this.stop.signal);
    }
  }

  private async follow(path: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const { items } = await this.server.runs(path, signal);
        if (signal.aborted) {
          return;
        }
        this.take(items);
        const active = items.find((run) => run.state === "running") ?? items.find(isActive);
        await (active === undefined ? pause(IDLE, signal) : this.server.follow(path, active, WAIT_SECONDS, signal));
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        this.trouble = error;
        this.changed();
        await pause(RETRY, signal);
      }
    }
  }

  private take(runs: readonly Run[]): void {
    const before = new Map(this.runs.map((run) => [run.run_id, run]));
    const troubled = this.trouble !== null;
    this.runs = runs;
    this.trouble = null;
    this.answered.emit(troubled);
    for (const run of runs) {
      const earlier = before.get(run.run_id);
      if (!isActive(run) && earlier !== undefined && isActive(earlier)) {
        this.ended.emit(run);
      }
    }
    this.changed();
  }
}

/** Resolves after some milliseconds, or as soon as `signal` says stop. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
