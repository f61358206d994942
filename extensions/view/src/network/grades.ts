// What the Admiralty code's letters and digits mean, in the words of `charts/evidence/evidence_facts.py`.

const SOURCES: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

const CLAIMS: Readonly<Record<number, string>> = {
  1: "confirmed by other independent sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

/** What the letter of a source means; empty for a letter that the code does not have. */
export function sourceGrade(letter: string): string {
  return SOURCES[letter] ?? "";
}

/** What the digit of a claim means; empty for a digit that the code does not have. */
export function claimGrade(digit: number): string {
  return CLAIMS[digit] ?? "";
}
