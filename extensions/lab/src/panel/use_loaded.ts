// Data that a part of the panel reads from the server, and reads anew when what it depends on changes.

import React from "react";
import { RETRY, ServerSilent } from "../server/request";

export interface Loaded<Value> {
  /** The last that came; null before the first. */
  readonly value: Value | null;
  readonly error: unknown;
  /** Whether nothing has come yet, neither an answer nor a refusal. */
  readonly waits: boolean;
}

/** Calls `load` now, whenever one of `needs` changes, and after a silence of the server until it answers; an answer that comes too late is dropped. */
export function useLoaded<Value>(load: () => Promise<Value>, needs: readonly unknown[]): Loaded<Value> {
  const [loaded, setLoaded] = React.useState<Omit<Loaded<Value>, "waits">>({ value: null, error: null });
  React.useEffect(() => {
    let late = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const value = await load();
        if (!late) {
          setLoaded({ value, error: null });
        }
      } catch (error) {
        if (!late) {
          setLoaded((before) => ({ value: before.value, error }));
          again = error instanceof ServerSilent ? setTimeout(() => void ask(), RETRY) : undefined;
        }
      }
    };
    void ask();
    return () => {
      late = true;
      clearTimeout(again);
    };
  }, needs);
  return { ...loaded, waits: loaded.value === null && loaded.error === null };
}
