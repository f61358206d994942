// An event and its sentences as the kernel tells them: plain text, made into elements, never read as HTML.

import { element } from "../network/dom";

export interface ClaimFacts {
  readonly before: string;
  readonly trigger: string;
  readonly after: string;
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly grade: string;
  readonly grade_words: string;
  readonly review: string;
  /** Says that it is a record of an event file and no sentence; empty for a claim of an article. */
  readonly coded?: string;
  readonly facts: readonly (readonly [string, string])[];
}

export interface EventFacts {
  readonly anchor: string;
  readonly date: string;
  readonly actors: string;
  readonly recipients: string;
  readonly label: string;
  readonly sign: string;
  readonly status: string;
  readonly channels: string;
  readonly origins: number;
  readonly claims: readonly ClaimFacts[];
}

/** A sentence with the word that names the event marked, and who says so, where, and how far that is trusted. */
export function quoted(claim: ClaimFacts): HTMLElement {
  const quote = element("blockquote", {}, claim.before);
  if (claim.trigger !== "") {
    quote.append(element("mark", {}, claim.trigger), claim.after);
  }
  const title = claim.title === "" ? [] : [", ", claim.url === "" ? claim.title : element("a", { href: claim.url, rel: "noreferrer noopener", target: "_blank" }, claim.title)];
  const review = claim.review === "" ? [] : [" ", element("span", { class: "wbw-badge" }, claim.review)];
  const coded = claim.coded ? [" ", element("span", { class: "wbw-badge wbw-coded" }, claim.coded)] : [];
  const source = element(
    "p",
    { class: "wbw-source" },
    element("cite", {}, claim.outlet),
    ...title,
    `, ${claim.published} `,
    element("abbr", { class: "wbw-grade", title: claim.grade_words }, claim.grade),
    ...coded,
    ...review,
  );
  const facts = element("p", { class: "wbw-facts" }, claim.facts.map(([name, value]) => `${name}: ${value}`).join(" · "));
  return element("div", { class: claim.coded ? "wbw-claim wbw-record" : "wbw-claim" }, quote, source, facts);
}
