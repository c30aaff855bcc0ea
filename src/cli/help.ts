// The help pages: one for each command, and the one that lists them.

const PAGES: Readonly<Record<string, string>> = {
  scan: `Usage: wattlint scan [PATH...] [options]

Reads Python scripts and notebooks below the paths (the working folder when none
is given) and prints what their AI code will burn. Runs none of it.
\`-\` reads one file from standard input.

Left out below a path: node_modules, .venv, venv, site-packages, build, dist,
__pycache__, .git, .ipynb_checkpoints, links, and what .gitignore and the settings
name. A path given by name is read all the same: scan venv/lib/.../site-packages.

Output
  -f, --format text|json|sarif
                             how to print; text when left out
  -o, --output FILE          write there instead of standard output
  --derivation               in JSON, also the sum behind each number, line by line
  --fail-on LEVEL            exit with 1 when a finding reaches hint, info,
                             warning or error; never when left out
  -q, --quiet                only findings and the total
  --color, --no-color        colour or not; otherwise by terminal and NO_COLOR

What the numbers rest on
  --region REGION            country, cloud region or WORLD: FR, us-east-1
  --hardware ID[*N]          own hardware for local work: h100*8
  --pue NUMBER               power usage effectiveness of own compute
  --wue NUMBER               litres of water on site per kWh of own compute
  --grid NUMBER              g CO2e per kWh of own compute, in place of the region's
  --usd-per-hour NUMBER      USD for one own accelerator for an hour
  --usd-per-kwh NUMBER       USD per kWh of own compute
  --boundary WHERE           accelerator, node or datacentre

Which files and rules
  --exclude PATTERN          leave out, as in .gitignore; may be repeated
  --select RULE              only these rules; may be repeated, lists allowed
  --ignore RULE              not these rules; may be repeated, lists allowed
  --no-config                read no wattlint.json and no pyproject.toml
  --time-limit SECONDS       skip a file that takes longer; 20 when left out
  --stdin-filename NAME      the name that \`-\` is read under

The nearest wattlint.json, or [tool.wattlint] of a pyproject.toml, counts for a
file; --fail-on and the settings printed are those of the working folder.

Exit codes: 0 done, 1 a finding reaches --fail-on, 2 wrong use, unreadable input
or a wrong settings file. A file that cannot be read is listed as skipped.
`,
  explain: `Usage: wattlint explain RULE                       why a rule warns
       wattlint explain FILE[:LINE] [PATH...]      how the numbers there came about
       wattlint explain                            lists all rules

Prints the page of a rule: what it finds, why it costs, what to do instead. Or,
for the work on a line, the whole way from its numbers back to code, catalogue and
source: how often and why, the sum line by line, what it rests on. In a notebook
LINE is CELL:LINE, both counted from 1. Files below the PATHs are read as well, so
that what they run in FILE is counted as they run it.

  --region REGION --hardware ID[*N] --pue NUMBER --wue NUMBER --boundary WHERE
                             as of a scan
  --no-config                read no wattlint.json and no pyproject.toml
  --color, --no-color        colour or not; otherwise by terminal and NO_COLOR
`,
  estimate: `Usage: wattlint estimate KIND [options]
       wattlint estimate KIND --from rows.json

Says what work will burn without any code. What is left out takes the defaults of
a scan. Numbers may be written 8e9 or 8_000.

What each KIND takes
  inference    --model ID --provider NAME --library NAME --parameters N
               --active-parameters N --input-tokens N --cached-tokens N
               --output-tokens N --reasoning-effort none|low|medium|high --batch N
  embedding    --model ID --provider NAME --library NAME --parameters N
               --input-tokens N --batch N
  training     --model ID --parameters N --active-parameters N --tokens N
               --samples N --epochs N --steps N --batch N
               --features N --trees N --depth N
  image        --model ID --provider NAME --steps N --height N --width N
               --batch N
  video        --model ID --provider NAME --steps N --height N --width N
               --frames N --batch N
  audio        --model ID --provider NAME --parameters N --seconds N

  A model is Qwen/Qwen3-14B or gpt-4o-mini; a provider serves it: openai, together;
  a library runs it on own hardware: vllm, transformers, ollama. A table learner is
  XGBClassifier or RandomForestClassifier, with its columns, trees and their depth.

What all kinds take
  --count N                  so many requests, pictures or runs; 1 when left out
  --hardware ID --devices N  what it runs on: h100, rtx-4090
  --precision FORMAT         bf16, fp16, fp8, int8, int4 or fp32
  --region REGION            country, cloud region or WORLD: FR, us-east-1
  --pue NUMBER --wue NUMBER --grid NUMBER --usd-per-hour NUMBER --usd-per-kwh NUMBER
                             as of a scan; with a provider, where its machines are
  --boundary WHERE           accelerator, node or datacentre
  --from FILE                a JSON array of rows with these options in camelCase
                             (\`-\` for standard input); prints an array
  -f, --format text|json     how to print; text when left out
  --no-config                read no wattlint.json and no pyproject.toml
`,
};

export const NAMES: readonly string[] = Object.keys(PAGES);

/** The page of a command, or the list of commands for anything else. */
export function page(command?: string): string {
  if (command !== undefined && Object.hasOwn(PAGES, command)) return PAGES[command] ?? '';
  return `Wattlint tells what AI code will burn before it runs: energy, carbon, water, money.

Usage: wattlint COMMAND [options]

  scan [PATH...]       read code and print workloads, findings and the footprint
  explain RULE         why a rule warns, with examples
  explain FILE:LINE    how the numbers of that line came about
  estimate KIND        the footprint of work described by options

  wattlint COMMAND --help   more about one of them
                            (from a checkout: node dist/cli.js COMMAND)
  wattlint --version        which one this is
`;
}
