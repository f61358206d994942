// Several values of one kind: boxes to tick where there are few to choose from, else a list that is added to.

import React from "react";
import { Control } from "./control";
import { usePanel } from "./panel_context";
import type { Kind } from "./parameters";

interface ListInputProps {
  readonly path: string;
  readonly label: string;
  readonly item: Kind;
  readonly items: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
}

export function ListInput({ path, label, item, items, onChange }: ListInputProps): React.JSX.Element {
  const { trans } = usePanel();
  const [draft, setDraft] = React.useState("");
  if (item.kind === "choice") {
    return (
      <>
        {item.values.map(String).map((one) => (
          <label key={one} className="wbl-check">
            <input type="checkbox" checked={items.includes(one)} onChange={(event) => onChange(event.target.checked ? [...items, one] : items.filter((other) => other !== one))} />
            {one}
          </label>
        ))}
      </>
    );
  }
  const add = (): void => {
    const value = draft.trim();
    if (value !== "" && !items.includes(value)) {
      onChange([...items, value]);
    }
    setDraft("");
  };
  return (
    <>
      <ul className="wbl-chips" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one}>
            {one}
            <button type="button" className="wbl-link" aria-label={trans.__("Remove %1", one)} onClick={() => onChange(items.filter((other) => other !== one))}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <div
        className="wbl-row"
        onKeyDown={(event) => {
          if (event.key === "Enter" && draft.trim() !== "") {
            event.preventDefault();
            add();
          }
        }}
      >
        <Control path={path} kind={item} optional={true} draft={draft} marks={{ "aria-label": trans.__("Add to %1", label) }} onChange={setDraft} />
        <button type="button" className="wbl-button" disabled={draft.trim() === ""} onClick={add}>
          {trans.__("Add")}
        </button>
      </div>
    </>
  );
}
