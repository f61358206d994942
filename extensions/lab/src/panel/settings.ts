// The user's settings of the panel, as schema/panel.json describes them.

import type { ISettingRegistry } from "@jupyterlab/settingregistry";

export interface PanelSettings {
  readonly notify: () => boolean;
  readonly openReports: () => boolean;
  readonly side: () => "left" | "right";
}

/** Reads them at each use, so that a change holds at once. Without a registry, or with a broken one, the defaults hold. */
export async function readSettings(registry: ISettingRegistry | null, plugin: string): Promise<PanelSettings> {
  let loaded: ISettingRegistry.ISettings | null = null;
  try {
    loaded = (await registry?.load(plugin)) ?? null;
  } catch (error) {
    console.warn("The workbench's settings cannot be read; its defaults are used.", error);
  }
  const of = (name: string): unknown => loaded?.get(name).composite;
  return {
    notify: () => of("notify") !== false,
    openReports: () => of("openReports") === true,
    side: () => (of("side") === "right" ? "right" : "left"),
  };
}
