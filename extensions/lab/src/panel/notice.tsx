// What went wrong, in words that say what to do.

import type { TranslationBundle } from "@jupyterlab/translation";
import React from "react";
import { Refused, ServerPartMissing, ServerSilent } from "../server/request";
import { usePanel } from "./panel_context";

function wordsOf(error: unknown, trans: TranslationBundle): string {
  if (error instanceof ServerPartMissing) {
    return trans.__(
      "This Jupyter server does not know the workbench. Install analyst-workbench where Jupyter runs, or turn it on: jupyter server extension enable workbench.server. Then start the server again.",
    );
  }
  if (error instanceof ServerSilent) {
    return trans.__("The Jupyter server does not answer. It is asked again every few seconds; runs that it was cut off from are marked when it is back.");
  }
  if (error instanceof Refused && error.status === 403) {
    return trans.__("You are not logged in to this Jupyter server any more, or may not use the workbench on it: %1. Load the page anew.", error.message);
  }
  return error instanceof Error ? error.message : String(error);
}

/** An alert with what went wrong; nothing where nothing did. */
export function Trouble({ error }: { readonly error: unknown }): React.JSX.Element | null {
  const { trans } = usePanel();
  if (error === null || error === undefined) {
    return null;
  }
  return (
    <div className="wbl-notice" role="alert">
      {wordsOf(error, trans)}
    </div>
  );
}

/** Reports bring their kernel with them; a notebook that is opened by hand asks Jupyter for one. */
export function NoKernel(): React.JSX.Element {
  const { trans } = usePanel();
  return (
    <div className="wbl-notice" role="status">
      {trans.__(
        "This Jupyter server offers no Python kernel. Reports run all the same, but a notebook opened from here does not. Where Jupyter runs: python -m ipykernel install --sys-prefix. Kernels are looked for again within minutes.",
      )}
    </div>
  );
}

/** A word while an answer is waited for: the first reading of a large case takes seconds. */
export function Reading(): React.JSX.Element {
  const { trans } = usePanel();
  return (
    <p className="wbl-empty" role="status">
      {trans.__("Reading")}
    </p>
  );
}
