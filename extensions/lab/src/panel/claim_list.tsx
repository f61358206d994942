// Claims in pages, each with its sentence and what the analyst may decide about it.

import React from "react";
import { ClaimCard } from "./claim_card";
import { PagedList } from "./paged_list";
import { usePanel } from "./panel_context";
import { SearchField } from "./search_field";
import { useLoaded } from "./use_loaded";

interface ClaimListProps {
  readonly path: string;
  readonly label: string;
  /** Only those of this article. */
  readonly article?: string;
  /** Only those about which nothing was decided yet. */
  readonly waiting?: boolean;
}

export function ClaimList({ path, label, article, waiting }: ClaimListProps): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const [offset, setOffset] = React.useState(0);
  const [search, setSearch] = React.useState("");
  const [decided, setDecided] = React.useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = React.useState(0);
  const review = waiting === true ? "waiting" : undefined;
  const loaded = useLoaded(
    () => server.claims(path, { offset, search, review, article }),
    [path, offset, search, review, article, model.revision, step],
  );
  const go = (wanted: number): void => {
    // What was decided has left the list behind this page: those that follow have moved up.
    setOffset(review !== undefined && wanted > offset ? Math.max(0, wanted - decided.size) : wanted);
    setDecided(new Set());
    setStep(step + 1);
  };
  const onDecided = (claimId: string, holds: boolean): void => {
    setDecided((before) => {
      const next = new Set(before);
      if (holds) {
        next.add(claimId);
      } else {
        next.delete(claimId);
      }
      return next;
    });
    void model.recount();
  };
  return (
    <>
      {article !== undefined ? null : (
        <SearchField
          label={trans.__("Find a claim")}
          onSearch={(words) => {
            setOffset(0);
            setSearch(words);
          }}
        />
      )}
      <PagedList loaded={loaded} offset={offset} onStep={go} label={label} empty={search === "" ? trans.__("No claim waits.") : trans.__("No claim has these words.")}>
        {(claim) => <ClaimCard key={claim.claim_id} path={path} claim={claim} onDecided={(holds) => onDecided(claim.claim_id, holds)} />}
      </PagedList>
    </>
  );
}
