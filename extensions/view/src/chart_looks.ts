// What charts on a page and in a notebook share: how they look, what a point says and where it leads.

/** What plotly offers beside a chart: no more than saving it as a picture. */
export const CONFIG = {
  displaylogo: false,
  displayModeBar: "hover",
  modeBarButtons: [["toImage"]],
  responsive: false,
  showTips: false,
};

const FAINT = "rgba(128, 136, 150, 0.28)";

/** Lines that show on light and dark paper alike, for every axis that has no colours of its own. */
export function axesInPageColours(layout: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = new Set(["xaxis", "yaxis", ...Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name))]);
  const lines = { gridcolor: FAINT, zerolinecolor: FAINT, linecolor: FAINT };
  return Object.fromEntries([...names].map((name) => [name, { ...lines, ...(layout[name] as object | undefined) }]));
}

/** The anchors of the events that a point stands for; none where it leads nowhere. */
export function anchorsOf(point: { readonly customdata?: unknown } | undefined): string[] {
  const custom = point?.customdata;
  const first: unknown = Array.isArray(custom) ? custom[0] : custom;
  return typeof first === "string" ? first.split(" ").filter((id) => id.startsWith("event-")) : [];
}

/** plotly's small HTML as the text that a reader sees, its first line; nothing is ever built from it. */
export function plainText(text: string): string {
  const marks: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const firstLine = text.split("<br>")[0] ?? "";
  return firstLine.replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp);/g, (mark) => marks[mark] ?? mark);
}
