// The archive's script: a search over its reports. Without it the whole list stands there, and nothing else is missing.

export {};

const field = document.getElementById("page-search");
const found = document.getElementById("page-found");
const rows = [...document.querySelectorAll<HTMLElement>("[data-report]")];
const sections = [...document.querySelectorAll<HTMLElement>("[data-series]")];

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const texts = rows.map((row) => plain(row.textContent ?? ""));

/** Shows the reports in which every word of `wanted` is found, and the series that have one. */
function search(wanted: string): void {
  const words = plain(wanted).split(/\s+/).filter((word) => word !== "");
  rows.forEach((row, place) => {
    row.hidden = !words.every((word) => texts[place]?.includes(word));
  });
  for (const section of sections) {
    section.hidden = section.querySelector("[data-report]:not([hidden])") === null;
  }
  if (found !== null) {
    const shown = rows.filter((row) => !row.hidden).length;
    found.textContent = words.length === 0 ? "" : `${shown} of ${rows.length} reports`;
  }
}

if (field instanceof HTMLInputElement) {
  field.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
  field.addEventListener("input", () => search(field.value));
  search(field.value);
}
