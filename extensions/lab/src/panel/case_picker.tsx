// Which case is worked on, and a new one.

import { addIcon, refreshIcon } from "@jupyterlab/ui-components";
import React from "react";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";

export function CasePicker(): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const [making, setMaking] = React.useState(false);
  const [folder, setFolder] = React.useState("");
  const [title, setTitle] = React.useState("");
  const [error, setError] = React.useState<unknown>(null);
  const make = async (): Promise<void> => {
    setError(null);
    try {
      const made = await server.makeCase(folder.trim(), title.trim());
      setMaking(false);
      setFolder("");
      setTitle("");
      await model.load(made.path);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="wbl-case">
      <div className="wbl-row">
        <select aria-label={trans.__("Case")} value={model.path ?? ""} onChange={(event) => void model.open(event.target.value)}>
          {model.path === null ? <option value="">{trans.__("none yet")}</option> : null}
          {model.cases.map((one) => (
            <option key={one.path} value={one.path}>
              {one.title === "" || one.title === one.path ? one.path : `${one.title} (${one.path})`}
            </option>
          ))}
        </select>
        <button type="button" className="wbl-button wbl-icon" title={trans.__("Read anew")} aria-label={trans.__("Read anew")} onClick={() => void model.load()}>
          <refreshIcon.react tag="span" aria-hidden="true" />
        </button>
        <button type="button" className="wbl-button wbl-icon" title={trans.__("New case")} aria-label={trans.__("New case")} aria-expanded={making} onClick={() => setMaking(!making)}>
          <addIcon.react tag="span" aria-hidden="true" />
        </button>
      </div>
      {making ? (
        <form
          className="wbl-form"
          aria-label={trans.__("New case")}
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <label className="wbl-field">
            <span>{trans.__("Folder")}</span>
            <input type="text" required autoFocus value={folder} maxLength={1000} onChange={(event) => setFolder(event.target.value)} />
          </label>
          <label className="wbl-field">
            <span>{trans.__("Title")}</span>
            <input type="text" value={title} maxLength={500} onChange={(event) => setTitle(event.target.value)} />
          </label>
          <button type="submit" className="wbl-button wbl-main">
            {trans.__("Make the case")}
          </button>
          <Trouble error={error} />
        </form>
      ) : null}
    </div>
  );
}
