// Steps through a list that comes in pages.

import React from "react";
import { ROWS } from "../server/workbench_server";
import { usePanel } from "./panel_context";

interface PagerProps {
  readonly offset: number;
  readonly total: number;
  /** What is stepped through, for readers who do not see it. */
  readonly label: string;
  readonly onStep: (offset: number) => void;
}

export function Pager({ offset, total, label, onStep }: PagerProps): React.JSX.Element | null {
  const { trans } = usePanel();
  if (total <= ROWS) {
    return null;
  }
  const last = Math.min(offset + ROWS, total);
  return (
    <nav className="wbl-pager" aria-label={label}>
      <button type="button" className="wbl-button" disabled={offset === 0} onClick={() => onStep(Math.max(0, offset - ROWS))}>
        {trans.__("Back")}
      </button>
      <span>{trans.__("%1 to %2 of %3", offset + 1, last, total.toLocaleString())}</span>
      <button type="button" className="wbl-button" disabled={last >= total} onClick={() => onStep(offset + ROWS)}>
        {trans.__("Next")}
      </button>
    </nav>
  );
}
