// The side panel: one case, its articles, claims, reports, templates and runs.

import { ReactWidget, UseSignal } from "@jupyterlab/ui-components";
import type { Message } from "@lumino/messaging";
import { type ISignal, Signal } from "@lumino/signaling";
import React from "react";
import { type Run, isActive } from "../server/records";
import { Articles } from "./articles";
import { CasePicker } from "./case_picker";
import { ClaimList } from "./claim_list";
import { NoKernel, Trouble } from "./notice";
import { type PanelContext, PanelProvider } from "./panel_context";
import { Reports } from "./reports";
import { Runs } from "./runs";
import { Section } from "./section";
import { Templates } from "./templates";

export type Part = "articles" | "claims" | "reports" | "templates" | "runs";

/** Everything but what the panel settles itself. */
export interface PanelOptions extends Omit<PanelContext, "runAgain"> {
  /** Called before there is anything to see. */
  load(): Promise<void>;
}

export class WorkbenchPanel extends ReactWidget {
  private readonly unfolded = new Signal<this, Part>(this);
  private loads = false;

  constructor(private readonly options: PanelOptions) {
    super();
    this.id = "workbench-panel";
    this.addClass("wbl-panel");
    this.node.tabIndex = -1;
  }

  override dispose(): void {
    this.options.model.dispose();
    super.dispose();
  }

  /** Opens one part of the panel. */
  unfold(part: Part): void {
    this.unfolded.emit(part);
  }

  /** Looks for cases, if that has not been done. */
  loadOnce(): void {
    if (!this.loads) {
      this.loads = true;
      void this.options.load();
    }
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.loadOnce();
  }

  protected override onActivateRequest(_: Message): void {
    (this.node.querySelector<HTMLElement>("select, button") ?? this.node).focus();
  }

  protected override render(): React.JSX.Element {
    return <UseSignal signal={this.options.model.stateChanged}>{() => <Panel options={this.options} unfolded={this.unfolded} />}</UseSignal>;
  }
}

interface PanelProps {
  readonly options: PanelOptions;
  readonly unfolded: ISignal<unknown, Part>;
}

function Panel({ options, unfolded }: PanelProps): React.JSX.Element {
  const { model, trans } = options;
  const [again, setAgain] = React.useState<Run | null>(null);
  const [open, setOpen] = React.useState<ReadonlySet<Part>>(new Set<Part>(["reports", "templates"]));
  const unfold = (part: Part): void => setOpen((before) => new Set(before).add(part));
  React.useEffect(() => {
    const onUnfold = (_: unknown, part: Part): void => unfold(part);
    unfolded.connect(onUnfold);
    return () => void unfolded.disconnect(onUnfold);
  }, [unfolded]);
  const runAgain = (run: Run): void => {
    setAgain({ ...run });
    unfold("templates");
  };
  const toggle = (part: Part): void =>
    setOpen((before) => {
      const next = new Set(before);
      return next.delete(part) ? next : next.add(part);
    });
  const context = { ...options, runAgain };
  if (model.health.state !== "ready") {
    return (
      <PanelProvider value={context}>
        {model.health.state === "asking" ? <p className="wbl-empty">{trans.__("Looking for cases")}</p> : <Trouble error={model.health.error} />}
        {model.health.state === "asking" ? null : (
          <button type="button" className="wbl-button" onClick={() => void model.load()}>
            {trans.__("Try again")}
          </button>
        )}
      </PanelProvider>
    );
  }
  const { path, overview } = model;
  const entry = model.cases.find((one) => one.path === path);
  const working = model.runs.filter(isActive).length;
  const part = (name: Part, title: string, mark: string | undefined, body: React.JSX.Element): React.JSX.Element => (
    <Section title={title} open={open.has(name)} onToggle={() => toggle(name)} {...(mark === undefined ? {} : { mark })}>
      {body}
    </Section>
  );
  return (
    <PanelProvider value={context}>
      <CasePicker />
      {path === null ? <p className="wbl-empty">{trans.__("There is no case below this folder yet: make one, then drop articles on it.")}</p> : null}
      {overview === null ? null : (
        <p className="wbl-facts">
          <span className="wbl-tlp" data-tlp={overview.tlp}>
            {overview.tlp}
          </span>{" "}
          {[trans._n("one claim", "%1 claims", overview.claims), (overview.span ?? "").replace("/", " – ")].filter(Boolean).join(" · ")}
        </p>
      )}
      {options.hasKernel() ? null : <NoKernel />}
      <Trouble error={entry?.problem ?? model.watch.trouble ?? model.problem} />
      {path === null || (entry?.problem ?? null) !== null ? null : (
        <React.Fragment key={path}>
          {part("articles", trans.__("Articles"), overview?.articles.toLocaleString(), <Articles path={path} />)}
          {part("claims", trans.__("Claims waiting"), overview?.waiting.toLocaleString(), <ClaimList path={path} waiting label={trans.__("Claims waiting")} />)}
          {part("reports", trans.__("Reports"), undefined, <Reports path={path} />)}
          {part("templates", trans.__("New report"), undefined, <Templates path={path} again={again} />)}
          {part("runs", trans.__("Runs"), working === 0 ? undefined : trans.__("%1 at work", working), <Runs path={path} />)}
        </React.Fragment>
      )}
    </PanelProvider>
  );
}
