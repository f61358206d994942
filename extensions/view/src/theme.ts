// Light and dark: the reader's setting, until the page's own button is used.

const root = document.documentElement;
const readerPrefersDark = window.matchMedia("(prefers-color-scheme: dark)");

function isDark(): boolean {
  return root.dataset["theme"] === undefined ? readerPrefersDark.matches : root.dataset["theme"] === "dark";
}

/** The colour of text as it stands on the page now. */
export function ink(): string {
  return getComputedStyle(root).color;
}

/** Runs `draw` as on paper, which is always light. */
export function asOnPaper(draw: () => void): void {
  const chosen = root.dataset["theme"];
  root.dataset["theme"] = "light";
  draw();
  if (chosen === undefined) {
    delete root.dataset["theme"];
  } else {
    root.dataset["theme"] = chosen;
  }
}

/** Makes the button work and calls `changed` whenever the colours are other ones. */
export function startTheme(button: HTMLElement, changed: () => void): void {
  const refresh = (): void => {
    button.textContent = isDark() ? "Light view" : "Dark view";
    changed();
  };
  button.addEventListener("click", () => {
    root.dataset["theme"] = isDark() ? "light" : "dark";
    refresh();
  });
  readerPrefersDark.addEventListener("change", refresh);
  button.hidden = false;
  button.textContent = isDark() ? "Light view" : "Dark view";
}
