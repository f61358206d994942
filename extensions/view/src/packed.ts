// What stands in the page compressed, as text: scripts, let in by the hash of their source, and data.

/** The text that `packed` holds as gzip bytes in base64; the element is taken out of the page. */
export async function unpackText(packed: HTMLElement): Promise<string> {
  const text = atob(packed.textContent ?? "");
  packed.remove();
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at] = text.charCodeAt(at);
  }
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}

/** Runs the script that `packed` holds. */
export async function unpack(packed: HTMLElement): Promise<void> {
  const script = document.createElement("script");
  script.textContent = await unpackText(packed);
  document.head.append(script);
}
