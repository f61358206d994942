// Where articles are dropped or chosen; the server reads them in a run of its own.

import React from "react";
import { useBrowserDrop } from "./browser_drop";
import { droppedFiles } from "./dropped_files";
import { Trouble } from "./notice";
import { type OfferedFile, heldFiles } from "./offered_files";
import { usePanel } from "./panel_context";
import { RunLine } from "./run_line";
import { sizeOf } from "./wording";

export function ArticleDrop({ path }: { readonly path: string }): React.JSX.Element {
  const { model, server, trans, around } = usePanel();
  const [over, setOver] = React.useState(false);
  const [published, setPublished] = React.useState("");
  const [outlet, setOutlet] = React.useState("");
  const [error, setError] = React.useState<unknown>(null);
  const [sending, setSending] = React.useState(0);
  const chooser = React.useRef<HTMLInputElement>(null);
  const reading = model.runs.find((run) => run.kind === "articles");

  const add = async (offered: Promise<readonly OfferedFile[]>): Promise<void> => {
    setError(null);
    try {
      const files = await offered;
      if (files.length === 0) {
        return;
      }
      setSending(files.length);
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
      const read: File[] = [];
      for (const file of files) {
        read.push(await file.read());
      }
      model.watch.look(await server.addArticles(path, read, published, outlet.trim()));
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(0);
    }
  };
  const dropPlace = useBrowserDrop({ onOver: setOver, onPaths: (paths) => void add(around.filesAt(paths)) });
  const onDrop = (event: React.DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void add(droppedFiles(event.dataTransfer).then(heldFiles));
  };
  return (
    <div>
      <div
        ref={dropPlace}
        className="wbl-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>{trans.__("Drop articles here, from the desktop or the file browser: text, HTML, Markdown, JSON, CSV, RSS or Atom, or folders of them.")}</p>
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
            void add(Promise.resolve(heldFiles(event.target.files ?? [])));
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
