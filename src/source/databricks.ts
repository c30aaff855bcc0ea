// Databricks keeps a notebook as a script: cells parted by comments, and what is no Python behind `# MAGIC `. A cell in
// another language stays the comment it is; shell lines, shell cells and magics are uncovered, each character in its place.

const HEAD = /^\ufeff?# Databricks notebook source\b/;
const PREFIX = /^# MAGIC(?: |$)/gm;
const OTHER_LANGUAGE = /^# MAGIC %(md(-sandbox)?|sql|scala|r|fs)\b/m;
const SHELL_CELL = /^# MAGIC %sh\b/m;

/** Between two cells. */
export const DATABRICKS_CELL = /^# COMMAND -+.*(?:\r\n|\r|\n|$)/gm;

export function isDatabricks(text: string): boolean {
  return HEAD.test(text);
}

/** `# MAGIC !ls` becomes `        !ls`, `# MAGIC %sh` becomes `       %%sh`. */
export function uncovered(cell: string): string {
  if (!cell.includes('# MAGIC') || OTHER_LANGUAGE.test(cell)) return cell;
  const shown = cell.replace(PREFIX, (prefix) => ' '.repeat(prefix.length));
  // Its only magic is that of the whole cell, which IPython marks twice.
  return SHELL_CELL.test(cell) ? shown.replace(/ %sh\b/, '%%sh') : shown;
}
