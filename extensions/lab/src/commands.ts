// The commands of the workbench, by the names that palettes, menus and shortcuts call them.

export const commands = {
  open: "workbench:open",
  newReport: "workbench:new-report",
  reviewClaims: "workbench:review-claims",
  openReport: "workbench:open-report",
} as const;
