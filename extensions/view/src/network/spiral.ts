// Places for actors that have none.

/** Where actors stand that have no place. */
export function spiral(at: number): [number, number] {
  const turn = at * 2.399963;
  return [Math.sqrt(at) * Math.cos(turn), Math.sqrt(at) * Math.sin(turn)];
}
