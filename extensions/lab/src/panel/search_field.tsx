// A field whose words are searched for once the reader pauses.

import React from "react";

const PAUSE = 300;

export function SearchField({ label, onSearch }: { readonly label: string; readonly onSearch: (words: string) => void }): React.JSX.Element {
  const [words, setWords] = React.useState("");
  const timer = React.useRef(0);
  React.useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <input
      type="search"
      className="wbl-search"
      aria-label={label}
      placeholder={label}
      value={words}
      maxLength={200}
      onChange={(event) => {
        const typed = event.target.value;
        setWords(typed);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => onSearch(typed.trim()), PAUSE);
      }}
    />
  );
}
