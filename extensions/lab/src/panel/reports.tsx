// The series of the case with what is due, and its latest reports.

import React from "react";
import type { Report } from "../server/records";
import { PagedList } from "./paged_list";
import { usePanel } from "./panel_context";
import { SeriesList } from "./series_list";
import { useLoaded } from "./use_loaded";
import { momentOf } from "./wording";

export function Reports({ path }: { readonly path: string }): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const [offset, setOffset] = React.useState(0);
  const loaded = useLoaded(() => server.reports(path, { offset }), [path, offset, model.revision]);
  return (
    <>
      <SeriesList path={path} />
      <h3>{trans.__("Latest reports")}</h3>
      <PagedList loaded={loaded} offset={offset} onStep={setOffset} label={trans.__("Latest reports")} empty={trans.__("No report yet: choose a template below.")}>
        {(report) => <ReportItem key={report.report_id} path={path} report={report} />}
      </PagedList>
    </>
  );
}

function ReportItem({ path, report }: { readonly path: string; readonly report: Report }): React.JSX.Element {
  const { trans, around } = usePanel();
  const { html, notebook } = report;
  const facts = [report.period, report.series, report.tlp, momentOf(report.made)].filter(Boolean);
  return (
    <li className="wbl-item">
      <div className="wbl-item-title">{report.title}</div>
      <div className="wbl-facts">{facts.join(" · ")}</div>
      {report.state === "failed" ? <div className="wbl-message">{report.message ?? trans.__("Failed")}</div> : null}
      <div className="wbl-row">
        {html === null ? null : (
          <button type="button" className="wbl-button" onClick={() => around.openReport(path, report.report_id, `${report.title} ${report.period}`.trim())}>
            {trans.__("Open report")}
          </button>
        )}
        {notebook === null ? null : (
          <button type="button" className="wbl-link" onClick={() => around.openNotebook(notebook)}>
            {trans.__("Open as notebook")}
          </button>
        )}
      </div>
    </li>
  );
}
