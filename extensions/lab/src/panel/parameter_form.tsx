// The form of a template, made from the schema of its parameters.

import React from "react";
import type { Run, Template } from "../server/records";
import { Refused } from "../server/request";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { ParameterField } from "./parameter_field";
import { type Draft, byField, chosen, draftOf, fieldOf } from "./parameters";
import { RunLine } from "./run_line";

interface ParameterFormProps {
  readonly path: string;
  readonly template: Template;
  /** What an earlier run was given; nothing for the defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly onBack: () => void;
}

export function ParameterForm({ path, template, given, onBack }: ParameterFormProps): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const schema = template.parameters;
  const fields = React.useMemo(
    () => Object.entries(schema?.properties ?? {}).map(([name, one]) => fieldOf(name, one, schema?.required.includes(name) ?? false)),
    [schema],
  );
  const [drafts, setDrafts] = React.useState<Readonly<Record<string, Draft>>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, draftOf(field, given[field.name] ?? field.fallback)])),
  );
  const [problems, setProblems] = React.useState<Readonly<Record<string, string>>>({});
  const [error, setError] = React.useState<unknown>(null);
  const [busy, setBusy] = React.useState(false);
  const [started, setStarted] = React.useState<string | null>(null);
  const form = React.useRef<HTMLFormElement>(null);
  const run: Run | undefined = model.runs.find((one) => one.run_id === started);

  React.useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [problems]);

  const start = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setProblems({});
    setStarted(null);
    try {
      const asked = await server.startRun(path, template.name, chosen(fields, drafts));
      setStarted(asked.run_id);
      model.watch.look(asked);
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 400) {
        const { told, rest } = byField(problem.message, fields);
        setProblems(told);
        setError(rest === "" ? null : new Error(rest));
      } else {
        setError(problem);
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      className="wbl-form"
      noValidate
      aria-label={template.title}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className="wbl-row">
        <h3>{template.title}</h3>
        <button type="button" className="wbl-link" onClick={onBack}>
          {trans.__("All templates")}
        </button>
      </div>
      <p className="wbl-help">{template.summary}</p>
      {fields.map((field) => (
        <ParameterField
          key={field.name}
          path={path}
          field={field}
          draft={drafts[field.name] ?? ""}
          problem={problems[field.name]}
          onChange={(draft) => setDrafts((before) => ({ ...before, [field.name]: draft }))}
        />
      ))}
      <button type="submit" className="wbl-button wbl-main" disabled={busy}>
        {trans.__("Run")}
      </button>
      <Trouble error={error} />
      {run === undefined ? null : <RunLine path={path} run={run} />}
    </form>
  );
}
