// Titles and subtitles of charts, in as few lines as their width allows.
//
// Python breaks them for a phone (`charts/theme.py`): a title between words, a subtitle after a middle dot, which then
// ends its line. Where there is room the lines are joined again, and the chart gets lower by what that saves.
// The lines above rows are the other way round: whole, and on a phone in the words of `meta.narrow`.

const SIDES = 24; // pixels beside the head
const TITLE = { character: 10.2, line: 22 }; // pixels: bold 17; the height is that of `dress`
const SUBTITLE = { character: 7.2, line: 17 }; // pixels: 12, as above
const BREAK = "<br>";
const DOT = " ·";
const PHONE = 600; // pixels; a narrower chart takes the short words of its rows

export interface Head {
  readonly title: string;
  readonly subtitle: string;
  /** Pixels from the figure's top to its plot. */
  readonly top: number;
  /** Pixels of the whole figure. */
  readonly height: number;
}

/** Joins `parts` by a blank where they fit on a line of so many characters. */
export function filled(parts: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= most) {
      lines[lines.length - 1] = `${last} ${part}`;
    } else {
      lines.push(part);
    }
  }
  return lines;
}

/** Joins lines that were broken at a middle dot; the others stay apart. */
function unbroken(lines: readonly string[], most: number): string[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.at(-1)?.endsWith(DOT)) {
      group.push(line);
    } else {
      groups.push([line]);
    }
  }
  return groups.flatMap((group) => filled(group, most));
}

/** The head of a figure of Python's for a width in pixels; null where it has none. */
export function headFor(layout: Readonly<Record<string, unknown>>, width: number): Head | null {
  const title = layout["title"] as { text?: string; subtitle?: { text?: string } } | undefined;
  const top = (layout["margin"] as { t?: number } | undefined)?.t;
  const height = layout["height"];
  if (title?.text === undefined || top === undefined || typeof height !== "number") {
    return null;
  }
  const room = width - SIDES;
  const told = title.text.split(BREAK);
  const ground = (title.subtitle?.text ?? "").split(BREAK);
  const titles = filled(told.join(" ").split(" "), room / TITLE.character);
  const subtitles = unbroken(ground, room / SUBTITLE.character);
  // Of two lines of subtitle room is kept even where there is one, see `dress`.
  const saved =
    TITLE.line * (told.length - titles.length) + SUBTITLE.line * (Math.max(2, ground.length) - Math.max(2, subtitles.length));
  return { title: titles.join(BREAK), subtitle: subtitles.join(BREAK), top: top - saved, height: height - saved };
}

/** The annotations of a figure, those that have shorter words with these where it is narrow. */
function rowsFor(layout: Readonly<Record<string, unknown>>, width: number): Record<string, unknown> {
  const narrow = (layout["meta"] as { narrow?: Readonly<Record<string, string>> } | undefined)?.narrow;
  const annotations = layout["annotations"] as readonly object[] | undefined;
  if (narrow === undefined || annotations === undefined) {
    return {};
  }
  const short = (at: number): object => (width < PHONE && narrow[at] !== undefined ? { text: narrow[at] } : {});
  return { annotations: annotations.map((one, at) => ({ ...one, ...short(at) })) };
}

/** What of a figure's layout changes for a width in pixels: whole parts of it; none where it has no head. */
export function headed(layout: Readonly<Record<string, unknown>>, width: number): Record<string, unknown> {
  const head = headFor(layout, width);
  if (head === null) {
    return {};
  }
  const title = layout["title"] as { subtitle?: object };
  return {
    ...rowsFor(layout, width),
    height: head.height,
    margin: { ...(layout["margin"] as object), t: head.top },
    title: { ...title, text: head.title, subtitle: { ...title.subtitle, text: head.subtitle } },
  };
}
