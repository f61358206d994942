// A small network for tests: three states, one meeting, an attack told by two outlets, and a planned delivery.

export const GIVEN = {
  format: "workbench-network/1",
  title: "Three states",
  period: "2024",
  level: "country",
  actors: [
    { id: "NER", name: "Niger", kind: "state", country: "NER", sector: "", x: 0, y: 0 },
    { id: "USA", name: "United States", kind: "state", country: "USA", sector: "", x: 1, y: 0 },
    { id: "RUS", name: "Russia", kind: "state", country: "RUS", sector: "", x: 0, y: 1 },
    { id: "RUS.MIL", name: "Russia: military", kind: "body", country: "RUS", sector: "MIL", x: 0, y: 2 },
  ],
  ties: [
    { source: 0, target: 1, channel: "diplomatic", sign: 1, status: "actual", directed: false, events: [0], weights: [2.5] },
    { source: 1, target: 2, channel: "military", sign: -1, status: "actual", directed: true, events: [1], weights: [9.5] },
    { source: 2, target: 0, channel: "military", sign: 1, status: "planned", directed: true, events: [2, 3], weights: [10, 5] },
    { source: 3, target: 0, channel: "military", sign: 1, status: "actual", directed: true, events: [3], weights: [5] },
  ],
  events: [
    { id: "e0", event: "CONSULT", mode: "", start: "2024-04-22", end: "2024-04-23", status: "actual", origins: 1, claims: [0] },
    { id: "e1", event: "ASSAULT", mode: "aerial", start: "2024-05-02", end: "2024-05-03", status: "actual", origins: 2, claims: [1, 2] },
    { id: "e2", event: "AID", mode: "", start: "2024-05-20", end: "2024-05-21", status: "planned", origins: 1, claims: [0] },
    { id: "e3", event: "AID", mode: "", start: "", end: "", status: "planned", origins: 1, claims: [2] },
  ],
  claims: [
    { id: "c0", quote: "They met.", trigger: [5, 8], outlet: "Wire", reliability: "B", credibility: 6, status: "actual" },
    { id: "c1", quote: "Jets struck.", trigger: [5, 11], outlet: "Paper", reliability: "D", credibility: 3, status: "actual" },
    { id: "c2", quote: "It said so.", trigger: [3, 7], outlet: "Radio", reliability: "A", credibility: 2, status: "actual" },
  ],
};
