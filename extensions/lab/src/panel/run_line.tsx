// One run: how far it is, what came of it, and what can be done with it.

import type { TranslationBundle } from "@jupyterlab/translation";
import React from "react";
import { type Run, isActive } from "../server/records";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { RunOutcome } from "./run_outcome";

export function RunLine({ path, run }: { readonly path: string; readonly run: Run }): React.JSX.Element {
  const { model, server, trans, around, runAgain } = usePanel();
  const [error, setError] = React.useState<unknown>(null);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
      model.watch.look();
    } catch (problem) {
      setError(problem);
    }
  };
  const { done, of } = run.progress;
  const state = stateWords(run, trans);
  return (
    <div className="wbl-run" data-state={run.state}>
      <div className="wbl-item-title">{run.title}</div>
      {isActive(run) ? (
        <progress aria-label={trans.__("Progress of %1", run.title)} {...(of > 0 ? { max: of, value: done } : {})} />
      ) : null}
      <div className="wbl-facts" role="status">
        {state}
      </div>
      {run.message === "" ? null : <div className="wbl-message">{run.message}</div>}
      <RunOutcome run={run} />
      <div className="wbl-row">
        {isActive(run) ? (
          <button type="button" className="wbl-button" onClick={() => void attempt(() => server.cancel(path, run))}>
            {trans.__("Cancel")}
          </button>
        ) : null}
        {run.reports.map((id) => (
          <React.Fragment key={id}>
            <button type="button" className="wbl-button" onClick={() => around.openReport(path, id, run.title)}>
              {trans.__("Open report")}
            </button>
            <button type="button" className="wbl-link" onClick={() => void attempt(() => openNotebookOf(id))}>
              {trans.__("Open as notebook")}
            </button>
          </React.Fragment>
        ))}
        {!isActive(run) && run.kind === "report" ? (
          <button type="button" className="wbl-link" onClick={() => runAgain(run)}>
            {trans.__("Run again")}
          </button>
        ) : null}
        {isActive(run) ? null : (
          <button type="button" className="wbl-link" onClick={() => void attempt(() => server.forget(path, run))}>
            {trans.__("Remove from list")}
          </button>
        )}
      </div>
      <Trouble error={error} />
    </div>
  );

  async function openNotebookOf(reportId: string): Promise<void> {
    const report = await server.report(path, reportId);
    if (report?.notebook == null) {
      throw new Error(trans.__("The notebook of this report is not kept any more."));
    }
    around.openNotebook(report.notebook);
  }
}

function stateWords(run: Run, trans: TranslationBundle): string {
  const { of } = run.progress;
  switch (run.state) {
    case "waiting":
      return trans.__("Waits for its turn");
    case "running":
      return of > 0 ? progressWords(run.progress, trans) : trans.__("Starts");
    case "done":
      return trans.__("Done");
    case "failed":
      return trans.__("Failed");
    case "cancelled":
      return trans.__("Cancelled");
    case "cut off":
      return trans.__("Cut off");
  }
}

function progressWords({ done, of, what }: Run["progress"], trans: TranslationBundle): string {
  switch (what) {
    case "cells":
      return trans.__("%1 of %2 cells", done, of);
    case "issues":
      return trans.__("%1 of %2 issues", done, of);
    case "articles":
      return trans.__("%1 of %2 articles", done, of);
  }
}
