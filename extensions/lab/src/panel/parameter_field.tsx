// One parameter of a template: its label, the control that fits its type, its help, and what the server said about it.

import React from "react";
import { Control } from "./control";
import { ListInput } from "./list_input";
import type { Draft, Field } from "./parameters";

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
