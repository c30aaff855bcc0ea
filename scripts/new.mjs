// Writes the skeleton of a new part, so that it starts in the house's shape: `npm run new rule <id>` the object and
// its page, `npm run new recogniser <package>` the object and a case, `npm run new model <id>` a catalogue entry to
// fill in. Then `npm run generate` lists it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const [kind, id] = process.argv.slice(2);
const makers = { rule: newRule, recogniser: newRecogniser, model: newModel };
const make = makers[kind];
if (!make || !id) fail(`Use: npm run new ${Object.keys(makers).join('|')} <id>`);
make(id);

function newRule(name) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) fail('A rule is called in kebab-case, as what it finds: call-in-loop.');
  write(
    `src/rules/${name}.ts`,
    `// TODO: one to four sentences: what this rule finds, and what it rests on.

import type { Rule } from './rule';
import { sayRun } from './say';

export const ${camel(name)}: Rule = {
  id: '${name}',
  title: '${sentence(name)}',
  group: 'calls',
  severity: 'info',
  summary: 'TODO: what it finds, in one sentence.',
  *check({ costs }) {
    for (const cost of costs) {
      // TODO: speak only where the code itself shows the waste; unknown is no reason.
      if (cost.workload.kind !== 'llm-chat' || cost.workload.request?.promptText !== 'TODO') continue;
      yield {
        span: cost.workload.span,
        advice: 'TODO: what to do about it, and why.',
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
      };
    }
  },
};
`,
  );
  write(
    `src/rules/${name}.md`,
    `<!-- header: generated from ${name}.ts by npm run generate -->
<!-- /header -->

## What it finds

TODO, and what it leaves alone.

## Why it costs

TODO: a figure, and where it is from, with a date.

## Bad

\`\`\`python
from openai import OpenAI

OpenAI().chat.completions.create(  # warn: ${name} "TODO"
    model="gpt-4o", messages=[{"role": "user", "content": "TODO"}]
)
\`\`\`

## Good

\`\`\`python
from openai import OpenAI

OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])  # ok
\`\`\`

## When to ignore

TODO.
`,
  );
  generate();
}

function newRecogniser(name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) fail('A recogniser is called as its package, in lower case: scikit-learn.');
  const module = name.replaceAll('-', '_');
  write(
    `src/recognise/${name}.ts`,
    `// TODO: which calls of ${name} spend compute. Signatures: where they were read, and when.

import type { Recogniser } from './recogniser';

export const ${camel(name)}: Recogniser = {
  sdk: '${name}',
  imports: ['${module}'],
  calls: [
    {
      call: '${module}.Client().generate',
      kind: 'llm-chat',
      host: '${name}',
      model: ['model', '0'],
      prompt: ['prompt'],
      maxOutputTokens: ['max_tokens'],
    },
  ],
};
`,
  );
  write(
    `test/cases/${name}/generate.py`,
    `import ${module}

client = ${module}.Client()
client.generate(model="TODO", prompt="Hello", max_tokens=10)  # uses: TODO
`,
  );
  generate();
}

/** Prints an entry rather than write it: its numbers must be looked up, not left at a default. */
function newModel(name) {
  const path = 'data/models.json';
  const listed = JSON.parse(readFileSync(join(ROOT, path), 'utf8')).models;
  if (listed.some((model) => model.id === name)) fail(`${name} is in ${path} already.`);
  const entry = Object.fromEntries(Object.keys(listed[0]).map((key) => [key, key === 'id' ? name : 'TODO']));
  console.log(`Add to "models" in ${path}, with a source from its "sources":\n\n${JSON.stringify(entry)}`);
}

function write(path, text) {
  const full = join(ROOT, path);
  if (existsSync(full)) fail(`${path} is there already.`);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  console.log(`written ${path}`);
}

function generate() {
  spawnSync(process.execPath, [join(ROOT, 'scripts/generate.mjs')], { stdio: 'inherit' });
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function sentence(name) {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
