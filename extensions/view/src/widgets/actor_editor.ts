// Names that mean nobody yet: say who is meant, or add who is missing. Below: merge two actors that are one, or rename one.

import { element } from "../network/dom";
import { actorField } from "./actor_field";
import { isTyping } from "./deciding";
import { type ClaimFacts, quoted } from "./evidence";
import { widget } from "./host";
import type { Found } from "./participants";
import { button, choice, field } from "./parts";
import { waiting } from "./waiting";

interface Card extends ClaimFacts {
  readonly name: string;
  readonly about: string;
  readonly meant: readonly Found[];
}

interface Offered {
  readonly kinds: readonly string[];
  readonly sectors: readonly (readonly [string, string])[];
}

export default widget((host) => {
  const { queue, card, reason, acts, shown, ...rest } = waiting<Card>(host, "name", "Names of nobody known", "The name", () => drawCard());
  const below = element("div", { class: "wbw-stack" });
  const find = (text: string): Promise<Found[]> => host.ask<Found[]>("find", { text });
  const decide = (what: string, said: Readonly<Record<string, unknown>>): Promise<boolean> =>
    acts.decide(what, { reason: reason.value, ...said });

  function drawCard(): void {
    const unknown = shown();
    if (unknown === null) {
      card.replaceChildren(element("p", {}, "Every name means somebody."));
      below.replaceChildren();
      return;
    }
    const { name, about, meant } = unknown;
    card.replaceChildren(element("h3", {}, `“${name}”`), element("p", { class: "wbw-quiet" }, about), quoted(unknown));
    below.replaceChildren(assignForm(name, meant), addForm(name));
  }

  function assignForm(name: string, meant: readonly Found[]): HTMLElement {
    const who = actorField("It is", find);
    const assign = button("Assign", () => void decide("assign", { name, id: who.id() }), { class: "wbw-button wbw-main" });
    who.input.dataset["key"] = "s";
    const guesses = meant.map((one) => button(`${one.name} (${one.id})`, () => void decide("assign", { name, id: one.id }), { class: "wbw-button wbw-chip", title: `Assign to ${one.id}` }));
    const guessed = guesses.length === 0 ? [] : [element("div", { class: "wbw-chips" }, element("span", { class: "wbw-quiet" }, "Perhaps"), ...guesses)];
    return element("div", { class: "wbw-form", role: "group", "aria-label": "Assign the name to an actor" }, element("div", { class: "wbw-row" }, who.root, assign, ...guessed));
  }

  function addForm(name: string): HTMLElement {
    const offered = host.get<Offered>("offered");
    const text = (value: string, placeholder: string, size: string): HTMLInputElement =>
      element("input", { class: "wbw-input", type: "text", value, placeholder, size, spellcheck: "false" });
    const [id, printed, country] = [text("", "such as SRG", "12"), text(name, "", "24"), text("", "NER", "5")];
    id.dataset["key"] = "n";
    const kind = choice(offered.kinds.map((one) => [one, one]), "group", () => undefined);
    const sector = choice(offered.sectors, "", () => undefined);
    const add = button("Add actor", () =>
      void decide("add", { name, id: id.value, printed: printed.value, kind: kind.value, country: country.value, sector: sector.value }));
    return element(
      "div",
      { class: "wbw-form", role: "group", "aria-label": "Add an actor for the name" },
      element("div", { class: "wbw-row" }, field("or a new actor: id", id), field("Name", printed), field("Kind", kind), field("Country", country), field("Sector", sector), add),
    );
  }

  const [stays, goes, renamed] = [actorField("This actor stays", find), actorField("and this one is the same", find), actorField("Actor", find)];
  const called = element("input", { class: "wbw-input", type: "text" });
  const merge = button("Merge", () => void decide("merge", { stays: stays.id(), goes: goes.id() }).then((did) => did && [stays, goes].forEach((one) => one.clear())));
  const rename = button("Rename", () => void decide("rename", { id: renamed.id(), name: called.value }).then((did) => {
    if (did) {
      renamed.clear();
      called.value = "";
    }
  }));
  const into = (key: string) => (): void => below.querySelector<HTMLElement>(`[data-key='${key}']`)?.focus();
  rest.keys({ s: into("s"), n: into("n") });
  host.root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isTyping(event)) {
      card.focus({ preventScroll: true });
    }
  });
  host.root.append(
    element(
      "div",
      { class: "wbw-columns" },
      element("div", { class: "wbw-side" }, element("h3", {}, "Names of nobody known"), queue.list, queue.count),
      element(
        "div",
        { class: "wbw-wide" },
        card,
        below,
        element("div", { class: "wbw-row" }, acts.undo, field("Reason, if it needs one", reason)),
        acts.line,
        acts.log,
      ),
    ),
    element(
      "details",
      { class: "wbw-fold" },
      element("summary", {}, "Merge two actors, or rename one"),
      element("div", { class: "wbw-form" }, element("div", { class: "wbw-row" }, stays.root, goes.root, merge), element("div", { class: "wbw-row" }, renamed.root, field("is called", called), rename)),
    ),
    element("p", { class: "wbw-help" }, "In the queue or the name: arrows or j and k move, s assigns, n adds somebody new, u takes back, Escape leaves a field."),
  );
  rest.follow(["current", "waiting"]);
});
