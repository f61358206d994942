// On paper the data of the figures stand together in an annex, so that the report reads on from picture to picture.

/** Moves each figure's data into the annex, and back to its figure once the page is printed. */
export function dataIntoAnnexForPrint(): void {
  const annex = document.getElementById("page-annex");
  const moved = [...document.querySelectorAll<HTMLElement>("figure.page-figure > details.page-fold")].map((fold) => ({
    fold,
    figure: fold.parentElement,
  }));
  if (annex === null || moved.length === 0) {
    return;
  }
  annex.append(...moved.map(({ fold }) => fold));
  annex.hidden = false;
  window.addEventListener(
    "afterprint",
    () => {
      annex.hidden = true;
      for (const { fold, figure } of moved) {
        figure?.append(fold);
      }
    },
    { once: true },
  );
}
