// One claim: who says that who did what to whom, in which sentence; and accept, reject, undo.

import React from "react";
import type { ClaimEntry, Decision } from "../server/records";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { spanOf } from "./wording";

interface ClaimCardProps {
  readonly path: string;
  readonly claim: ClaimEntry;
  /** Told whether a decision that was made here holds. */
  readonly onDecided: (holds: boolean) => void;
}

export function ClaimCard({ path, claim, onDecided }: ClaimCardProps): React.JSX.Element {
  const { server, trans } = usePanel();
  const [decision, setDecision] = React.useState<Decision | null>(null);
  const [error, setError] = React.useState<unknown>(null);
  const [busy, setBusy] = React.useState(false);

  const attempt = async (work: () => Promise<Decision | null>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const made = await work();
      setDecision(made);
      onDecided(made !== null);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const decide = (kind: "accept" | "reject") => attempt(() => server.decide(path, claim.claim_id, kind));
  const undo = (made: Decision) =>
    attempt(async () => {
      await server.undo(path, made.decision_id);
      return null;
    });
  const who = [claim.actors, claim.recipients].filter((names) => names !== "").join(" → ");
  const facts = [
    spanOf(claim.date_start, claim.date_end) || trans.__("no day"),
    claim.status === "actual" ? "" : claim.status,
    claim.attributed_to === "" ? "" : trans.__("says %1", claim.attributed_to),
    [claim.outlet, `${claim.source_reliability}${claim.credibility}`].filter(Boolean).join(" "),
  ].filter(Boolean);
  return (
    <li className="wbl-item wbl-claim">
      <div className="wbl-item-title">
        {who || trans.__("nobody named")} <span className="wbl-event">{claim.event_words}</span>
      </div>
      <blockquote>{claim.quote}</blockquote>
      <div className="wbl-facts">{facts.join(" · ")}</div>
      <div className="wbl-row" role="group" aria-label={trans.__("Decide about this claim")}>
        {decision === null ? (
          <>
            {claim.review === "" ? null : <span className="wbl-mark">{reviewWords(claim.review, trans)}</span>}
            <button type="button" className="wbl-button" disabled={busy} onClick={() => void decide("accept")}>
              {trans.__("Accept")}
            </button>
            <button type="button" className="wbl-button" disabled={busy} onClick={() => void decide("reject")}>
              {trans.__("Reject")}
            </button>
          </>
        ) : (
          <>
            <span role="status">{decision.kind === "accept" ? trans.__("Accepted.") : trans.__("Rejected.")}</span>
            <button type="button" className="wbl-link" disabled={busy} onClick={() => void undo(decision)}>
              {trans.__("Undo")}
            </button>
          </>
        )}
      </div>
      <Trouble error={error} />
    </li>
  );
}

function reviewWords(review: ClaimEntry["review"], trans: ReturnType<typeof usePanel>["trans"]): string {
  return { "": "", accepted: trans.__("accepted"), rejected: trans.__("rejected"), corrected: trans.__("corrected") }[review];
}
