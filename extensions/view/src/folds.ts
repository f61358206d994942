// What is folded away. Without a script all of it stands open; for print it opens and closes again.

const folds = [...document.querySelectorAll<HTMLDetailsElement>("details.page-fold")];

export function closeFolds(): void {
  for (const fold of folds) {
    fold.open = false;
  }
  // On a narrow screen the contents list would push the report below the first view.
  const contents = document.querySelector<HTMLDetailsElement>("#page-contents");
  if (contents !== null && window.matchMedia("(max-width: 68rem)").matches) {
    contents.open = false;
  }
}

export function openFoldsForPrint(): void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open]), .page-end details:not([open]), #page-contents:not([open])")];
  for (const fold of closed) {
    fold.open = true;
  }
  window.addEventListener(
    "afterprint",
    () => {
      for (const fold of closed) {
        fold.open = false;
      }
    },
    { once: true },
  );
}

/** Opens the fold of an element that is led to, so that it can be seen. */
export function unfold(element: Element): void {
  for (let fold = element.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
}
