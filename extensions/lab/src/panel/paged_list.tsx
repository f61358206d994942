// A list that comes in pages: a word while it is read, what went wrong, that there is nothing, its items, its pager.

import React from "react";
import type { Page } from "../server/records";
import { Reading, Trouble } from "./notice";
import { Pager } from "./pager";
import type { Loaded } from "./use_loaded";

interface PagedListProps<Item> {
  readonly loaded: Loaded<Page<Item>>;
  readonly offset: number;
  readonly onStep: (offset: number) => void;
  /** What the list and its pager are of, for readers who do not see it. */
  readonly label: string;
  /** Said where there is nothing. */
  readonly empty: string;
  readonly children: (item: Item) => React.JSX.Element;
}

export function PagedList<Item>({ loaded, offset, onStep, label, empty, children }: PagedListProps<Item>): React.JSX.Element {
  const { value, error, waits } = loaded;
  return (
    <>
      <Trouble error={error} />
      {waits ? <Reading /> : null}
      {value?.total === 0 ? <p className="wbl-empty">{empty}</p> : null}
      <ul className="wbl-list" aria-label={label}>{value?.items.map(children)}</ul>
      <Pager offset={offset} total={value?.total ?? 0} label={label} onStep={onStep} />
    </>
  );
}
