// Where articles are dropped or chosen; the server reads them in a run of its own.

import React from "react";
import { droppedFiles } from "./dropped_files";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { RunLine } from "./run_line";
import { sizeOf } from "./wording";

export function ArticleDrop({ path }: { readonly path: string }): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const [over, setOver] = React.useState(false);
  const [published, setPublished] = React.useState("");
  const [outlet, setOutlet] = React.useState("");
  const [error, setError] = React.useState<unknown>(null);
  const [sending, setSending] = React.useState(0);
  const chooser = React.useRef<HTMLInputElement>(null);
  const reading = model.runs.find((run) => run.kind === "articles");

  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) {
      return;
    }
    setError(null);
    setSending(files.length);
    try {
      const { limits } = await server.status();
      const size = files.reduce((sum, file) => sum + file.size, 0);
      if (size > limits.upload) {
        throw new Error(
          trans.__(
            "%1 are more than the %2 that the server takes at once. Drop fewer files, or add them where they lie: workbench add %3 FOLDER",
            sizeOf(size),
            sizeOf(limits.upload),
            path,
          ),
        );
      }
      model.watch.look(await server.addArticles(path, files, published, outlet.trim()));
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(0);
    }
  };
  const onDrop = async (event: React.DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    try {
      await add(await droppedFiles(event.dataTransfer));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div>
      <div
        className="wbl-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void onDrop(event)}
      >
        <p>{trans.__("Drop articles here: text, HTML, Markdown, JSON, CSV, RSS or Atom, or folders of them.")}</p>
        <button type="button" className="wbl-button" disabled={sending > 0} onClick={() => chooser.current?.click()}>
          {trans.__("Choose files")}
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={trans.__("Articles to add")}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      <details className="wbl-more">
        <summary>{trans.__("Articles that do not say their day or outlet")}</summary>
        <label className="wbl-field">
          <span>{trans.__("Published on")}</span>
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
        <label className="wbl-field">
          <span>{trans.__("Outlet")}</span>
          <input type="text" value={outlet} maxLength={200} onChange={(event) => setOutlet(event.target.value)} />
        </label>
      </details>
      <div role="status">{sending > 0 ? trans._n("Sending one file", "Sending %1 files", sending) : null}</div>
      <Trouble error={error} />
      {reading === undefined ? null : <RunLine path={path} run={reading} />}
    </div>
  );
}
