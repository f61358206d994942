// Scripts that stand in the page compressed, as text: unpacked, and let in by the hash of their source.

/** Runs the script that `packed` holds and takes it out of the page. */
export async function unpack(packed: HTMLElement): Promise<void> {
  const bytes = Uint8Array.from(atob(packed.textContent ?? ""), (character) => character.charCodeAt(0));
  packed.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(unpacked).text();
  document.head.append(script);
}
