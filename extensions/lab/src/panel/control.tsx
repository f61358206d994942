// The control for one plain value, by its kind: a list to choose from, a number, a day, a period, an actor, or text.

import React from "react";
import { ActorInput } from "./actor_input";
import type { Marks } from "./marks";
import { usePanel } from "./panel_context";
import type { Kind } from "./parameters";
import { periodChoices } from "./period_choices";

interface ControlProps {
  readonly path: string;
  readonly kind: Kind;
  readonly optional: boolean;
  readonly draft: string;
  readonly marks: Marks;
  readonly onChange: (draft: string) => void;
}

/** The control for one plain value. */
export function Control({ path, kind, optional, draft, marks, onChange }: ControlProps): React.JSX.Element {
  const { model, trans } = usePanel();
  const list = React.useId();
  const change = (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>): void => onChange(event.target.value);
  switch (kind.kind) {
    case "choice":
    case "case": {
      const offered = kind.kind === "choice" ? kind.values.map(String) : model.cases.map((one) => one.path);
      return (
        <select {...marks} value={draft} onChange={change}>
          {optional || !offered.includes(draft) ? <option value="">{trans.__("not given")}</option> : null}
          {offered.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      );
    }
    case "number":
      return <input {...marks} type="number" step={kind.whole ? 1 : "any"} min={kind.minimum} max={kind.maximum} value={draft} onChange={change} />;
    case "day":
      return <input {...marks} type="date" value={draft} onChange={change} />;
    case "period":
      return (
        <>
          <input {...marks} type="text" list={list} placeholder={optional ? model.overview?.latest_month ?? "" : "2024-04"} value={draft} onChange={change} />
          <datalist id={list}>
            {periodChoices(model.overview).map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      );
    case "actor":
      return <ActorInput path={path} marks={marks} placeholder={optional ? model.overview?.main_actor ?? "" : ""} value={draft} onChange={onChange} />;
    default:
      return <input {...marks} type="text" value={draft} onChange={change} />;
  }
}
