// An actor's id, found by any of its names; the case's most frequent actors are offered first.

import React from "react";
import { usePanel } from "./panel_context";
import type { Marks } from "./marks";
import { useLoaded } from "./use_loaded";

interface ActorInputProps {
  readonly path: string;
  readonly marks: Marks;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const PAUSE = 200;

export function ActorInput({ path, marks, placeholder, value, onChange }: ActorInputProps): React.JSX.Element {
  const { server } = usePanel();
  const list = React.useId();
  const [search, setSearch] = React.useState("");
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSearch(value.trim()), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  // What cannot be offered can still be typed.
  const { value: actors } = useLoaded(() => server.actors(path, search), [path, search]);
  const name = actors?.find((one) => one.actor === value.trim())?.name;
  return (
    <>
      <input {...marks} type="text" list={list} autoComplete="off" placeholder={placeholder} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {actors?.map((one) => (
          <option key={one.actor} value={one.actor} label={one.name} />
        ))}
      </datalist>
      {name === undefined || name === value.trim() ? null : <span className="wbl-facts">{name}</span>}
    </>
  );
}
