// One parameter of a template: its label, the control that fits its type, its help, and what the server said about it.

import React from "react";
import { ActorInput } from "./actor_input";
import { ListInput } from "./list_input";
import { usePanel } from "./panel_context";
import type { Draft, Field, Kind } from "./parameters";
import { periodChoices } from "./period_choices";

interface ParameterFieldProps {
  readonly path: string;
  readonly field: Field;
  readonly draft: Draft;
  /** What is wrong with it. */
  readonly problem: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

export function ParameterField({ path, field, draft, problem, onChange }: ParameterFieldProps): React.JSX.Element {
  const id = React.useId();
  const told = [field.help === "" ? "" : `${id}-help`, problem === undefined ? "" : `${id}-problem`].filter(Boolean).join(" ");
  const marks = { id, "aria-describedby": told || undefined, "aria-invalid": problem !== undefined || undefined };
  const words = (
    <>
      {field.help === "" ? null : (
        <p id={`${id}-help`} className="wbl-help">
          {field.help}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="wbl-problem">
          {problem}
        </p>
      )}
    </>
  );
  if (typeof draft !== "string" && typeof draft !== "boolean") {
    return (
      <fieldset className="wbl-field" aria-describedby={marks["aria-describedby"]}>
        <legend>{field.title}</legend>
        <ListInput path={path} label={field.title} item={field.kind.kind === "list" ? field.kind.item : field.kind} items={draft} onChange={onChange} />
        {words}
      </fieldset>
    );
  }
  if (typeof draft === "boolean") {
    return (
      <div className="wbl-field">
        <label className="wbl-check">
          <input type="checkbox" {...marks} checked={draft} onChange={(event) => onChange(event.target.checked)} />
          {field.title}
        </label>
        {words}
      </div>
    );
  }
  return (
    <div className="wbl-field">
      <label htmlFor={id}>
        {field.title}
        {field.required ? <span aria-hidden="true"> *</span> : null}
      </label>
      <Control path={path} kind={field.kind} optional={field.optional} draft={draft} marks={{ ...marks, required: field.required }} onChange={onChange} />
      {words}
    </div>
  );
}

export interface Marks {
  readonly id?: string;
  readonly required?: boolean;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean | undefined;
}

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
