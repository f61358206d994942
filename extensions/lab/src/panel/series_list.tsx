// Recurring reports: what is due, a run of it, the latest issue, and how to run it without being here.

import React from "react";
import type { Series } from "../server/records";
import { Trouble } from "./notice";
import { usePanel } from "./panel_context";
import { useLoaded } from "./use_loaded";

export function SeriesList({ path }: { readonly path: string }): React.JSX.Element | null {
  const { model, server, trans } = usePanel();
  const { value, error, waits } = useLoaded(() => server.series(path), [path, model.revision]);
  if (waits || (error === null && value?.length === 0)) {
    return null;
  }
  return (
    <>
      <h3>{trans.__("Series")}</h3>
      <Trouble error={error} />
      <ul className="wbl-list">
        {value?.map((series) => (
          <SeriesItem key={series.name} path={path} series={series} />
        ))}
      </ul>
    </>
  );
}

function SeriesItem({ path, series }: { readonly path: string; readonly series: Series }): React.JSX.Element {
  const { model, server, trans, around } = usePanel();
  const [error, setError] = React.useState<unknown>(null);
  const { latest, due } = series;
  const start = async (): Promise<void> => {
    setError(null);
    try {
      model.watch.look(await server.runSeries(path, series.name));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <li className="wbl-item">
      <div className="wbl-item-title">{series.name}</div>
      <div className="wbl-facts">
        {[series.template, trans.__("every %1", series.every), due.length === 0 ? trans.__("every issue is there") : trans.__("missing: %1", due.join(", "))].join(" · ")}
      </div>
      {series.problem === null ? null : <div className="wbl-notice">{series.problem}</div>}
      <div className="wbl-row">
        <button type="button" className="wbl-button" disabled={series.problem !== null} onClick={() => void start()}>
          {trans.__("Run what is due")}
        </button>
        {latest === null || latest.html === null ? null : (
          <button type="button" className="wbl-link" onClick={() => around.openReport(path, latest.report_id, `${latest.title} ${latest.period}`.trim())}>
            {trans.__("Open %1", latest.period)}
          </button>
        )}
        <button type="button" className="wbl-link" onClick={() => around.schedule(path, series.name)}>
          {trans.__("Schedule")}
        </button>
      </div>
      <Trouble error={error} />
    </li>
  );
}
