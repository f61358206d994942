// Sentences when they are wanted: out of the data themselves, or from whoever holds them, some events at a time.

import { type Fields, fieldsOf, isFields, numberOf, numbers, textOf, texts } from "./columns";
import type { Event, Network, Sentence } from "./records";

/** Asks for the sentences of events, by position. The answer is a list of records, one for each claim of those events in
 * their order, or an object of columns with the sentences of all claims. */
export type AskSentences = (events: readonly number[]) => Promise<unknown>;

export class Sentences {
  /** By position of the event; of each claim, in their order. */
  private readonly known = new Map<number, readonly Sentence[]>();
  private whole: Fields | null;
  private readonly columns = new Map<string, readonly string[]>();

  constructor(
    private readonly network: Network,
    private readonly ask: AskSentences | null,
  ) {
    this.whole = network.sentences;
  }

  /** Whether there are any to come by. */
  get any(): boolean {
    return this.whole !== null || this.ask !== null;
  }

  /** What is known of an event's claims at once; undefined where it must be fetched. */
  at(event: number): readonly Sentence[] | undefined {
    const record = this.network.events[event];
    if (record !== undefined && this.whole !== null && !this.known.has(event)) {
      this.known.set(event, this.fromColumns(record, this.whole));
    }
    return this.known.get(event);
  }

  /** Fetches what is not known yet of some events.
   *
   * @throws whatever the asked one throws, and NetworkError if the answer is none
   */
  async fetch(events: readonly number[]): Promise<void> {
    const missing = events.filter((event) => this.at(event) === undefined);
    if (missing.length === 0 || this.ask === null) {
      return;
    }
    const answer = await this.ask(missing);
    if (!Array.isArray(answer)) {
      this.whole = fieldsOf(answer, "the answer with sentences");
      return;
    }
    let row = 0;
    for (const event of missing) {
      const [first, end] = this.network.events[event]?.claims ?? [0, 0];
      this.known.set(event, answer.slice(row, row + end - first).map((one) => fromRecord(isFields(one) ? one : {})));
      row += end - first;
    }
  }

  /** As many as the columns hold: a file may leave out those of light ties, and whole columns. */
  private fromColumns({ claims: [first, end] }: Event, whole: Fields): Sentence[] {
    const rows = Array.isArray(whole["id"]) ? whole["id"].length : 0;
    const column = (name: string): readonly string[] => {
      const read = this.columns.get(name) ?? (name in whole ? texts(whole, name, "sentences", rows) : []);
      this.columns.set(name, read);
      return read;
    };
    const [starts, ends] = ["trigger_start", "trigger_end"].map((name) => (name in whole ? numbers(whole, name, "sentences", rows) : []));
    return Array.from({ length: Math.max(Math.min(end, rows) - first, 0) }, (_, number) => {
      const at = first + number;
      const text = (name: string): string => column(name)[at] ?? "";
      return sentence(text, numberOf(starts?.[at]), numberOf(ends?.[at]));
    });
  }
}

function fromRecord(fields: Fields): Sentence {
  return sentence((name) => textOf(fields[name]), numberOf(fields["trigger_start"]), numberOf(fields["trigger_end"]));
}

function sentence(text: (name: string) => string, start: number, end: number): Sentence {
  return {
    id: text("id"),
    quote: text("quote"),
    before: text("before"),
    after: text("after"),
    trigger: [start, end],
    outlet: text("outlet"),
    title: text("title"),
    url: text("url"),
    published: text("published"),
    status: text("status"),
    saidBy: text("said_by"),
    dated: text("dated"),
    coded: text("coded"),
  };
}
