// The report templates; one that is chosen shows its form.

import React from "react";
import type { Run } from "../server/records";
import { Reading, Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { ParameterForm } from "./parameter_form";
import { useLoaded } from "./use_loaded";

interface TemplatesProps {
  readonly path: string;
  /** The run whose parameters fill the form; null for none. */
  readonly again: Run | null;
}

export function Templates({ path, again }: TemplatesProps): React.JSX.Element {
  const { model, server } = usePanel();
  const [name, setName] = React.useState<string | null>(null);
  const { value, error, waits } = useLoaded(() => server.templates(), [model.health]);
  React.useEffect(() => {
    if (again !== null) {
      setName(again.template);
    }
  }, [again]);
  const template = value?.find((one) => one.name === name);
  if (template !== undefined && template.problem === null) {
    const given = again?.template === template.name ? again.parameters : {};
    return <ParameterForm key={`${path} ${again?.run_id ?? ""}`} path={path} template={template} given={given} onBack={() => setName(null)} />;
  }
  return (
    <>
      <Trouble error={error} />
      {waits ? <Reading /> : null}
      <ul className="wbl-list">
        {value?.map((one) => (
          <li key={one.name} className="wbl-item">
            {one.problem === null ? (
              <button type="button" className="wbl-link wbl-item-title" onClick={() => setName(one.name)}>
                {one.title}
              </button>
            ) : (
              <div className="wbl-item-title">{one.name}</div>
            )}
            <div className="wbl-help">{one.summary}</div>
            {one.problem === null ? null : <div className="wbl-notice">{one.problem}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
