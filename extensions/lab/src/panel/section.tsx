// A part of the panel under a heading that folds it away.

import { caretDownIcon, caretRightIcon } from "@jupyterlab/ui-components";
import React from "react";

interface SectionProps {
  readonly title: string;
  /** A word or number after the title. */
  readonly mark?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
}

export function Section({ title, mark, open, onToggle, children }: SectionProps): React.JSX.Element {
  const id = React.useId();
  const Caret = open ? caretDownIcon : caretRightIcon;
  return (
    <section className="wbl-section" aria-labelledby={id}>
      <h2 className="wbl-section-head">
        <button type="button" id={id} className="wbl-section-title" aria-expanded={open} onClick={onToggle}>
          <Caret.react tag="span" aria-hidden="true" />
          <span>{title}</span>
          {mark === undefined ? null : <span className="wbl-mark">{mark}</span>}
        </button>
      </h2>
      {open ? <div className="wbl-section-body">{children}</div> : null}
    </section>
  );
}
