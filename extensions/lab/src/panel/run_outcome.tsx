// What became of uploaded articles, or of the issues of a series.

import React from "react";
import type { AddOutcome, Run, SeriesOutcome } from "../server/records";
import { usePanel } from "./panel_context";

export function RunOutcome({ run }: { readonly run: Run }): React.JSX.Element | null {
  const { kind, outcome } = run;
  if (outcome === null || kind === "report") {
    return null;
  }
  return kind === "articles" ? <OfArticles outcome={outcome as AddOutcome} /> : <OfSeries outcome={outcome as SeriesOutcome} />;
}

function OfSeries({ outcome }: { readonly outcome: SeriesOutcome }): React.JSX.Element {
  const { trans } = usePanel();
  const { rendered = 0, revised = 0, failed = 0, unchanged = 0 } = outcome;
  const told = [
    trans._n("one new issue", "%1 new issues", rendered),
    revised > 0 ? trans._n("one made again", "%1 made again", revised) : "",
    unchanged > 0 ? trans._n("one unchanged", "%1 unchanged", unchanged) : "",
    failed > 0 ? trans._n("one failed", "%1 failed", failed) : "",
  ];
  return <Outcome told={told} />;
}

function OfArticles({ outcome }: { readonly outcome: AddOutcome }): React.JSX.Element {
  const { trans } = usePanel();
  const { articles = 0, known = 0, claims = 0, undated = 0, refused = [] } = outcome;
  const told = [
    trans._n("one new article", "%1 new articles", articles),
    trans._n("one claim", "%1 claims", claims),
    known > 0 ? trans._n("one known already", "%1 known already", known) : "",
    undated > 0 ? trans._n("one without a day", "%1 without a day", undated) : "",
  ];
  return (
    <Outcome told={told}>
      {refused.length === 0 ? null : (
        <>
          <p>{trans._n("One could not be read:", "%1 could not be read:", refused.length)}</p>
          <ul>
            {refused.map((one) => (
              <li key={one.where}>
                {one.where}: {one.reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Outcome>
  );
}

/** What there is to tell, in one line without what is empty, and what stands below it. */
function Outcome({ told, children }: { readonly told: readonly string[]; readonly children?: React.ReactNode }): React.JSX.Element {
  return (
    <div className="wbl-outcome">
      <p>{told.filter((part) => part !== "").join(", ")}</p>
      {children}
    </div>
  );
}
