// A line for cron that renders what is due of a series.

/** As one word for a POSIX shell; a beginning ~/ keeps its meaning. */
export function shellWord(text: string): string {
  const home = text.startsWith("~/") ? "~/" : "";
  const rest = text.slice(home.length);
  return home + (/^[\w@%+=:,./-]+$/.test(rest) ? rest : `'${rest.replaceAll("'", `'\\''`)}'`);
}

/** Every day at six; in a crontab a per cent sign would end the command. */
export function cronLine(root: string, path: string, series: string): string {
  const words = ["workbench", "series", "run", path, series].map(shellWord);
  return `0 6 * * * cd ${shellWord(root)} && ${words.join(" ")}`.replaceAll("%", "\\%");
}
