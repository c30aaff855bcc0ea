// A workspace as a company grows one: packages with their helpers, a few modules that hundreds import, a long chain,
// modules that import each other, and an SDK in about a third of the files. Every text is another, and who imports
// whom is told beside the texts, so that a bench can hold what is asked again against it.

const PACKAGES = 40;
const FILES_A_PACKAGE = 47;
const CHAIN = 60;
const CIRCLES = 25;

/** Paths to texts, and paths to those they import. */
export function workspaceFiles() {
  const texts = new Map();
  const imports = new Map();
  const add = (path, imported, text) => {
    texts.set(path, text);
    imports.set(path, imported);
  };
  add('shop/core/config.py', [], `MODEL = "gpt-5-mini"\nRETRIES = 3\nBATCH = 20\n${plain('config', 30)}`);
  add('shop/core/log.py', [], `import logging\n\nlogger = logging.getLogger("shop")\n\n\n${plain('log', 20)}`);
  add(
    'shop/core/llm.py',
    ['shop/core/config.py', 'shop/core/log.py'],
    `from openai import OpenAI\nfrom shop.core.config import MODEL\nfrom shop.core.log import logger\n\nclient = OpenAI()\n\n
def ask(prompt, model=MODEL):
    logger.info("asking %s", model)
    answer = client.responses.create(model=model, input=prompt, max_output_tokens=200)
    return answer.output_text\n\n\n${plain('llm', 10)}`,
  );
  for (let n = 0; n < CHAIN; n++) {
    const before = n === 0 ? 'shop.core.config' : `shop.chain.step_${n - 1}`;
    const body = n === 0 ? 'return x + BATCH' : `return step_${n - 1}(x) + 1`;
    const name = n === 0 ? 'BATCH' : `step_${n - 1}`;
    const text = `from ${before} import ${name}\n\n\ndef step_${n}(x):\n    ${body}\n\n\n${plain(`chain${n}`, 12)}`;
    add(`shop/chain/step_${n}.py`, [`${before.replaceAll('.', '/')}.py`], text);
  }
  for (let n = 0; n < CIRCLES; n++)
    for (const [own, other] of ['ab', 'ba'])
      add(
        `shop/graph/${own}_${n}.py`,
        [`shop/graph/${other}_${n}.py`],
        `import shop.graph.${other}_${n} as other\n\n\ndef visit_${own}(depth):\n    return depth and other.visit_${other}(depth - 1)\n\n\n${plain(own + n, 15)}`,
      );
  for (let p = 0; p < PACKAGES; p++) for (let n = 0; n < FILES_A_PACKAGE; n++) add(...module(p, n));
  return { texts, imports };
}

/** Of a package, every sixth is a helper of the five behind it; of those some ask a model, some are plain. */
function module(p, n) {
  const at = (k) => `shop/p${p}/m${k}.py`;
  const salt = `${p}_${n}`;
  if (n % 6 === 0) {
    const text = `from shop.core.config import BATCH\n\n\ndef rows(count=BATCH):\n    return [f"row {n}" for n in range(count)]\n\n\n${plain(salt, 60)}`;
    return [at(n), ['shop/core/config.py'], text];
  }
  const helper = n - (n % 6);
  const head = `from shop.p${p}.m${helper} import rows\n`;
  if (n % 6 === 1) {
    const text = `${head}from shop.core.llm import ask\n\n\ndef label():\n    return [ask(f"Label: {row}") for row in rows(${p + n})]\n\n\n${plain(salt, 50)}\n\nlabel()\n`;
    return [at(n), [at(helper), 'shop/core/llm.py'], text];
  }
  if (n % 6 === 2) {
    const text = `import anthropic\n${head}\nclient = anthropic.Anthropic()\n\n\ndef sum_up():\n    for row in rows():\n        client.messages.create(model="claude-haiku-4-5", max_tokens=100, messages=[{"role": "user", "content": row}])\n\n\n${plain(salt, 50)}\n\nsum_up()\n`;
    return [at(n), [at(helper)], text];
  }
  if (n % 6 === 3) {
    const step = (p * 7 + n) % CHAIN;
    const text = `${head}from shop.chain.step_${step} import step_${step}\n\n\ndef total():\n    return sum(step_${step}(len(row)) for row in rows())\n\n\n${plain(salt, 70)}`;
    return [at(n), [at(helper), `shop/chain/step_${step}.py`], text];
  }
  return [at(n), [at(helper), 'shop/core/log.py'], `${head}from shop.core.log import logger\n\n\n${plain(salt, 70)}`];
}

/** Ordinary code that no recogniser has anything to say about. */
export function plain(salt, lines) {
  const parts = [];
  for (let n = 0; n * 14 < lines; n++)
    parts.push(`class Record${salt}_${n}:
    """Keeps what was read, by name."""

    def __init__(self, name: str, values: dict[str, int] | None = None):
        self.name = name
        self.values = {key: value for key, value in (values or {}).items() if value > ${n}}

    def total(self, start=0):
        result = start
        for key, value in sorted(self.values.items(), key=lambda pair: pair[1]):
            if key.startswith("_") or value is None:
                continue
            result += value * ${n + 1} if value % 2 else value // 2
        return result
`);
  return parts.join('\n');
}

/** Those that import it, directly or not, and itself. */
export function restingOn(path, imports) {
  const found = new Set([path]);
  for (const each of found)
    for (const [importer, imported] of imports) if (imported.includes(each)) found.add(importer);
  return found;
}
