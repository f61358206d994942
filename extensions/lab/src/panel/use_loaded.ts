// Data that a part of the panel reads from the server, and reads anew when what it depends on changes.

import React from "react";

export interface Loaded<Value> {
  /** The last that came; null before the first. */
  readonly value: Value | null;
  readonly error: unknown;
  /** Whether nothing has come yet, neither an answer nor a refusal. */
  readonly waits: boolean;
}

/** Calls `load` now and whenever one of `needs` changes; an answer that comes too late is dropped. */
export function useLoaded<Value>(load: () => Promise<Value>, needs: readonly unknown[]): Loaded<Value> {
  const [loaded, setLoaded] = React.useState<Omit<Loaded<Value>, "waits">>({ value: null, error: null });
  React.useEffect(() => {
    let late = false;
    load().then(
      (value) => late || setLoaded({ value, error: null }),
      (error: unknown) => late || setLoaded((before) => ({ value: before.value, error })),
    );
    return () => {
      late = true;
    };
  }, needs);
  return { ...loaded, waits: loaded.value === null && loaded.error === null };
}
