// Colours of groups of actors: told apart by most colour-blind readers, and seen on light and on dark ground alike.

/** From the largest group on; each has a contrast of 3 to white and to the dark ground. */
export const GROUP_COLOURS = ["#2f7fb8", "#c65a11", "#008a70", "#b0479a", "#9a7b00", "#d6455d", "#6a73d9", "#5d8a1f"] as const;

/** A colour for each of the largest groups; the others, and those of no group, go without. */
export function coloursOf(groups: readonly string[]): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const group of groups) {
    if (group !== "") {
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
  }
  const largest = [...sizes].sort(([one, few], [other, many]) => many - few || one.localeCompare(other));
  return new Map(GROUP_COLOURS.flatMap((colour, place) => (largest[place] === undefined ? [] : [[largest[place][0], colour] as const])));
}
