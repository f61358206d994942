// One event of the evidence: what is said to have happened, every sentence that says so, and those that say the opposite.

import { element } from "./dom";
import { claimGrade, sourceGrade } from "./grades";
import { statusNote } from "./looks";
import type { Event, Grade, Network, Sentence } from "./records";
import type { Sentences } from "./sentences";
import { count, eventDate, eventName } from "./wording";

/** The entry of an event, as far as its sentences are known; `sentences` says so where they are still to come. */
export function eventEntry(network: Network, sentences: Sentences, at: number): HTMLElement {
  const event = network.events[at];
  if (event === undefined) {
    return element("article");
  }
  const entry = element("article", { class: "wbv-event", "data-event": event.id }, element("h4", {}, eventName(event)), facts(event), ...told(network, sentences, at, event));
  if (event.contradictedBy.length > 0) {
    entry.append(against(network, sentences, event));
  }
  return entry;
}

/** The events whose sentences an entry shows: its own, and of those that say the opposite. */
export function eventsShown(network: Network, at: number): number[] {
  return [at, ...Array.from(network.events[at]?.contradictedBy ?? [])];
}

function facts(event: Event): HTMLElement {
  const status = statusNote(event.status) || (event.status === "" ? "" : "reported as done");
  const origins = event.origins === 0 ? "" : count(event.origins, "independent origin");
  return element("p", { class: "wbv-facts" }, [eventDate(event), status, origins].filter((one) => one !== "").join(" · "));
}

function against(network: Network, sentences: Sentences, event: Event): HTMLElement {
  const others = Array.from(event.contradictedBy);
  const parts = others.flatMap((at) => {
    const other = network.events[at];
    return other === undefined ? [] : [facts(other), ...told(network, sentences, at, other)];
  });
  const title = event.status === "actual" || event.status === "" ? "Contradicted: others deny it" : "Contradicted: others report it as done";
  return element("section", { class: "wbv-against", "aria-label": title }, element("h5", {}, title), ...parts);
}

/** Each sentence once, with all who carry it: copies of one text are one origin. */
function told(network: Network, sentences: Sentences, at: number, event: Event): HTMLElement[] {
  const [first, end] = event.claims;
  const note = (words: string): HTMLElement[] => [element("p", { class: "wbv-facts" }, words)];
  if (end === first) {
    return note(`${event.id === "" ? "" : `Event ${event.id}: `}there are no sentences of it here.`);
  }
  const known = sentences.at(at);
  if (known === undefined) {
    return note(sentences.any ? "Fetching the sentences…" : "This file does not carry the sentences.");
  }
  const copies = new Map<string, HTMLElement>();
  const entries: HTMLElement[] = [];
  known.forEach((sentence, number) => {
    const grade = network.claims[first + number] ?? { reliability: "F", credibility: 6 };
    const copied = copies.get(sentence.quote);
    if (copied === undefined) {
      const claim = quoted(sentence);
      claim.append(source(sentence, grade));
      copies.set(sentence.quote, claim);
      entries.push(claim);
    } else {
      copied.append(source(sentence, grade));
    }
  });
  return known.length < end - first ? [...entries, ...note(`${count(end - first - known.length, "more sentence")} not in this file: it carries those of the heaviest ties.`)] : entries;
}

/** The quote between what stands around it, with the word that names the event marked. */
function quoted(sentence: Sentence): HTMLElement {
  const [start, end] = sentence.trigger;
  const { quote } = sentence;
  const marked: (Node | string)[] = end > start ? [quote.slice(0, start), element("mark", {}, quote.slice(start, end)), quote.slice(end)] : [quote];
  const around = (text: string): HTMLElement[] => (text === "" ? [] : [element("span", { class: "wbv-around" }, text)]);
  const [before, after] = [around(sentence.before), around(sentence.after)];
  const passage = element("div", { class: "wbv-passage" }, ...before, ...(before.length > 0 ? [" "] : []), element("blockquote", {}, ...marked), ...(after.length > 0 ? [" "] : []), ...after);
  return element("div", { class: sentence.coded === "" ? "wbv-claim" : "wbv-claim wbv-record", "data-claim": sentence.id }, passage);
}

/** Who carries the sentence, how far that is trusted, who says so, and where its day comes from. */
function source(sentence: Sentence, grade: Grade): HTMLElement {
  const words = [sentence.outlet || "outlet not known", sentence.title, sentence.published].filter((one) => one !== "").join(", ");
  const cite = element("cite", {}, isWeb(sentence.url) ? element("a", { href: sentence.url, rel: "noreferrer noopener", target: "_blank" }, words) : words);
  const meaning = `Source ${grade.reliability}: ${sourceGrade(grade.reliability)}. Claim ${grade.credibility}: ${claimGrade(grade.credibility)}.`;
  const told = [
    sentence.coded === "" ? "" : `coded record, not a sentence: ${sentence.coded}`,
    sentence.saidBy === "" ? (sentence.coded === "" ? "said by the outlet itself" : "") : `said by ${sentence.saidBy}`,
    sentence.dated === "" ? "" : sentence.dated === "publication" ? "dated by its publication" : `dated by “${sentence.dated}”`,
  ].filter((one) => one !== "");
  const letter = element("span", { class: "wbv-grade", title: meaning }, `${grade.reliability}${grade.credibility}`, element("span", { class: "wbv-hidden" }, ` (${meaning})`));
  return element("p", { class: "wbv-facts" }, cite, " ", letter, ...told.map((one) => ` · ${one}`));
}

/** Only addresses of the web lead anywhere. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
