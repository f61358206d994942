import assert from "node:assert/strict";
import { test } from "node:test";
import { readNetwork } from "../src/network/read";
import { Sentences } from "../src/network/sentences";
import { GIVEN, inBytes } from "./networks";

const quotes = (sentences: Sentences, event: number): string[] | undefined => sentences.at(event)?.map((one) => one.quote);

test("sentences in the data are there at once, each with its event", () => {
  const sentences = new Sentences(readNetwork(GIVEN), null);
  assert.deepEqual(quotes(sentences, 1), ["Jets struck.", "It said so."]);
  assert.deepEqual(sentences.at(1)?.[0]?.trigger, [5, 11]);
});

test("others are asked for once, all that are missing together", async () => {
  const asked: (readonly number[])[] = [];
  const sentences = new Sentences(readNetwork(inBytes(GIVEN)), async (events) => {
    asked.push(events);
    return events.flatMap((event) => (event === 1 ? [{ quote: "one" }, { quote: "two" }] : [{ quote: `of ${event}` }]));
  });
  assert.equal(sentences.at(1), undefined);
  await sentences.fetch([0, 1]);
  await sentences.fetch([0, 1, 4]);
  assert.deepEqual(asked, [[0, 1], [4]]);
  assert.deepEqual([quotes(sentences, 0), quotes(sentences, 1), quotes(sentences, 4)], [["of 0"], ["one", "two"], ["of 4"]]);
});

test("an answer of columns holds those of all events", async () => {
  let times = 0;
  const sentences = new Sentences(readNetwork({ ...GIVEN, sentences: undefined }), async () => {
    times += 1;
    return GIVEN.sentences;
  });
  await sentences.fetch([0]);
  await sentences.fetch([1]);
  assert.deepEqual([times, quotes(sentences, 1)], [1, ["Jets struck.", "It said so."]]);
});

test("a file may carry the first sentences only", () => {
  const few = Object.fromEntries(Object.entries(GIVEN.sentences).map(([name, column]) => [name, column.slice(0, 2)]));
  const sentences = new Sentences(readNetwork({ ...GIVEN, sentences: few }), null);
  assert.deepEqual([quotes(sentences, 0), quotes(sentences, 1), quotes(sentences, 4)], [["They met."], ["Jets struck."], []]);
});
