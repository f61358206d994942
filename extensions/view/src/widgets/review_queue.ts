// Claims that wait: the queue, the claim in its sentence, and what to do with it.

import { element } from "../network/dom";
import { type Correctable, type Offered, correctionForm } from "./correction_form";
import { type ClaimFacts, quoted } from "./evidence";
import { widget } from "./host";
import type { Found } from "./participants";
import { button, choice, field } from "./parts";
import { waiting } from "./waiting";

interface Card extends ClaimFacts, Correctable {
  readonly id: string;
  readonly words: string;
  readonly what: string;
  readonly context: readonly [string, string];
  readonly confidence: number;
  readonly grounds: string;
}

export default widget((host) => {
  const { queue, card, reason, acts, shown, ...rest } = waiting<Card>(host, "claim", "Claims to review", "The claim", () => drawCard());
  const decide = (what: string, more: Readonly<Record<string, unknown>> = {}): void => {
    const claim = shown();
    if (claim !== null) {
      void acts.decide(what, { claim: claim.id, reason: reason.value, ...more });
    }
  };

  function drawCard(): void {
    const claim = shown();
    buttons.forEach((one) => {
      one.disabled = claim === null;
    });
    if (claim === null) {
      card.replaceChildren(element("p", {}, "Nothing waits for a decision in this period."));
      return;
    }
    const sentence = quoted(claim);
    const [before, after] = claim.context;
    const quote = sentence.querySelector("blockquote");
    quote?.prepend(element("span", { class: "wbw-around" }, before));
    quote?.append(element("span", { class: "wbw-around" }, after));
    const facts = element(
      "dl",
      { class: "wbw-claim-facts" },
      ...pair("Who", names(claim.actors)),
      ...pair("To whom", names(claim.recipients)),
      ...pair("What", `${claim.what} (${claim.event}${claim.mode === "" ? "" : ` ${claim.mode}`})`),
      ...pair("When", claim.date === "" ? "no date" : claim.date.replace("/", " to ")),
      ...pair("Status", claim.status),
      ...pair("Certainty", certainty(claim)),
    );
    card.replaceChildren(element("h3", {}, claim.words), facts, sentence);
  }

  function correct(): void {
    const claim = shown();
    if (claim === null) {
      return;
    }
    const form = correctionForm(
      claim,
      host.get<Offered>("offered"),
      (text) => host.ask<Found[]>("find", { text }),
      (values) => decide("correct", { values }),
      () => {
        drawCard();
        card.focus({ preventScroll: true });
      },
    );
    card.querySelector("dl")?.replaceWith(form.root);
    form.first.focus();
  }

  const act = (label: string, key: string, action: () => void, main = false): HTMLButtonElement => {
    const made = button(label, action, { "aria-keyshortcuts": key, class: main ? "wbw-button wbw-main" : "wbw-button" });
    made.append(element("kbd", { "aria-hidden": "true" }, key));
    return made;
  };
  const buttons = [
    act("Accept", "a", () => decide("accept"), true),
    act("Reject", "r", () => decide("reject")),
    act("Correct", "c", correct),
  ];
  rest.keys({ a: () => decide("accept"), r: () => decide("reject"), c: correct });
  const order = choice(host.get<{ orders: [string, string][] }>("offered").orders, host.text("order"), (one) => host.tell({ order: one }));
  host.root.append(
    element(
      "div",
      { class: "wbw-columns" },
      element("div", { class: "wbw-side" }, field("Order", order), queue.list, queue.count),
      element(
        "div",
        { class: "wbw-wide" },
        card,
        element("div", { class: "wbw-row" }, ...buttons, acts.undo, field("Reason, if it needs one", reason)),
        acts.line,
        acts.log,
      ),
    ),
    element("p", { class: "wbw-help" }, "In the queue or the claim: arrows or j and k move, a accepts, r rejects, c corrects, u takes back."),
  );
  host.follow(["order"], () => {
    order.value = host.text("order");
  });
  rest.follow(["current", "waiting", "period", "order"]);
});

function pair(name: string, words: string): HTMLElement[] {
  return words === "" ? [] : [element("dt", {}, name), element("dd", {}, words)];
}

function certainty({ confidence, coded, grounds }: Card): string {
  const basis = coded ? "as its provider is taken to be" : "by the extraction";
  return `${Math.round(confidence * 100)} %, ${basis}${grounds === "" ? "" : `: ${grounds}`}`;
}

function names(participants: Card["actors"]): string {
  return participants
    .map(({ id, name, text }) => `${name}${id === "" ? " (nobody on the list)" : ` (${id})`}${text === undefined || text === "" || text === name ? "" : `, “${text}”`}`)
    .join("; ");
}
