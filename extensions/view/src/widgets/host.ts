// What every widget stands on: its traits in the kernel, questions to the kernel, and errors where the reader sees them.

import { element } from "../network/dom";

/** What anywidget gives: the traits of the widget in the kernel. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  send(content: unknown): void;
  on(name: string, listener: (...given: never[]) => void): void;
  off(name: string, listener: (...given: never[]) => void): void;
}

interface Answer {
  readonly answer?: string;
  readonly value?: unknown;
  readonly refused?: string;
}

/** The kernel did not do what was asked; the widget says why below. */
export class Refused extends Error {}

export class Host {
  readonly root = element("section", { class: "wbw", "data-lm-suppress-shortcuts": "true" });
  private readonly listeners: [string, (...given: never[]) => void][] = [];
  private readonly closers: (() => void)[] = [];
  private readonly waiting = new Map<string, (answer: Answer, buffers: readonly DataView[]) => void>();
  private readonly id = Math.random().toString(36).slice(2);
  private asked = 0;

  constructor(private readonly model: Model) {
    this.listen("msg:custom", (answer: Answer, buffers: readonly DataView[]) => {
      this.waiting.get(answer.answer ?? "")?.(answer, buffers);
    });
  }

  text(name: string): string {
    return String(this.model.get(name) ?? "");
  }

  get<Value>(name: string): Value {
    return this.model.get(name) as Value;
  }

  /** Sets traits, here and in the kernel. */
  tell(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      this.model.set(name, value);
    }
    this.model.save_changes();
  }

  /** Calls `listener` now, and whenever one of the traits changes. */
  follow(names: readonly string[], listener: () => void): void {
    names.forEach((name) => this.listen(`change:${name}`, listener));
    listener();
  }

  /** Asks the kernel; what a widget cannot hold comes so, page by page.
   *
   * @throws Refused if the kernel could not answer
   */
  ask<Value>(what: string, said: Readonly<Record<string, unknown>> = {}): Promise<Value> {
    return this.askForBytes<Value>(what, said).then(([value]) => value);
  }

  /** The same with the bytes that came along. */
  askForBytes<Value>(what: string, said: Readonly<Record<string, unknown>> = {}): Promise<[Value, readonly DataView[]]> {
    this.asked += 1;
    const id = `${this.id}-${this.asked}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (answer, buffers) => {
        this.waiting.delete(id);
        if (answer.refused === undefined) {
          resolve([answer.value as Value, buffers]);
        } else {
          reject(new Refused(answer.refused));
        }
      });
      this.model.send({ ask: id, what, ...said });
    });
  }

  listen(name: string, listener: (...given: never[]) => void): void {
    this.model.on(name, listener);
    this.listeners.push([name, listener]);
  }

  /** Calls `close` when the widget is taken away. */
  closing(close: () => void): void {
    this.closers.push(close);
  }

  remove(): void {
    this.closers.forEach((close) => close());
    this.listeners.forEach(([name, listener]) => this.model.off(name, listener));
    this.root.remove();
  }
}

/** What anywidget calls, for a widget that `build` fills the host's root with. */
export function widget(build: (host: Host) => void): {
  render(given: { readonly model: Model; readonly el: HTMLElement }): () => void;
} {
  return {
    render: ({ model, el }) => {
      const host = new Host(model);
      el.append(host.root);
      build(host);
      host.root.append(errorLine(host));
      return () => host.remove();
    },
  };
}

/** What went wrong in the kernel, in one sentence; where there is more to tell, folded. */
function errorLine(host: Host): HTMLElement {
  const line = element("div", { class: "wbw-error", role: "alert" });
  host.follow(["error"], () => {
    const [sentence = "", ...rest] = host.text("error").split("\n");
    line.hidden = sentence === "";
    line.replaceChildren(element("p", {}, sentence));
    if (rest.length > 0) {
      line.append(element("details", {}, element("summary", {}, "Where"), element("pre", { tabindex: "0" }, rest.join("\n"))));
    }
  });
  return line;
}
