// Under which name translators find the strings of this extension.

export const DOMAIN = "analyst_workbench";
