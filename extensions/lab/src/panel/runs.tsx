// The latest runs of the case, newest first.

import React from "react";
import { usePanel } from "./panel_context";
import { RunLine } from "./run_line";

export function Runs({ path }: { readonly path: string }): React.JSX.Element {
  const { model, trans } = usePanel();
  return (
    <>
      {model.runs.length === 0 ? <p className="wbl-empty">{trans.__("No run yet.")}</p> : null}
      <ul className="wbl-list">
        {model.runs.map((run) => (
          <li key={run.run_id} className="wbl-item">
            <RunLine path={path} run={run} />
          </li>
        ))}
      </ul>
    </>
  );
}
