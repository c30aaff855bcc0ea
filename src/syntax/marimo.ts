// marimo keeps a notebook as a script: each cell is a function that takes what other cells made and returns what it makes.
// They are read as the one program that they are: their bodies one after the other, a cell behind those it takes from.

import type { Expression, FunctionDefinition, Statement } from './program';

/** The program of the cells where the text is a marimo notebook; else what was given. */
export function asOneProgram(body: readonly Statement[], text: string): readonly Statement[] {
  if (!text.includes('marimo.App(') && !text.includes('mo.App(')) return body;
  const cells = body.filter(isCell);
  if (cells.length === 0) return body;
  const first = body.indexOf(cells[0] as Statement);
  const last = body.indexOf(cells.at(-1) as Statement);
  return [
    ...body.slice(0, first),
    // Functions and classes that stand alone between the cells are there for all of them.
    ...body.slice(first, last + 1).filter((one) => !isCell(one)),
    ...inOrder(cells).flatMap((cell) => cell.function.body.filter(({ kind }) => kind !== 'return')),
    ...body.slice(last + 1),
  ];
}

/** `@app.cell`, `@app.cell(hide_code=True)`. */
function isCell(statement: Statement): statement is FunctionDefinition {
  return (
    statement.kind === 'function-definition' &&
    statement.decorators.some((decorator) => {
      const callee = decorator.kind === 'call' ? decorator.callee : decorator;
      return callee.kind === 'attribute' && callee.name === 'cell';
    })
  );
}

/** As marimo runs them: what a cell takes is made before; cells in a circle stay as they stand. */
function inOrder(cells: readonly FunctionDefinition[]): readonly FunctionDefinition[] {
  const placed = new Set<FunctionDefinition>();
  const makers = new Map<string, FunctionDefinition>();
  for (const cell of cells) for (const name of returnedBy(cell)) makers.set(name, cell);
  const seen = new Set<FunctionDefinition>();
  for (const cell of cells) {
    // A stack of our own: a notebook may have more cells in a row than calls may be nested.
    const open: FunctionDefinition[] = [cell];
    while (open.length > 0) {
      const at = open.at(-1) as FunctionDefinition;
      const makersLeft = seen.has(at) ? [] : at.function.parameters.flatMap(({ name }) => makers.get(name) ?? []);
      seen.add(at);
      const next = makersLeft.filter((maker) => !seen.has(maker));
      if (next.length > 0) {
        open.push(...next.reverse());
        continue;
      }
      open.pop();
      placed.add(at);
    }
  }
  return [...placed];
}

function returnedBy({ function: { body } }: FunctionDefinition): readonly string[] {
  return body.flatMap((statement) =>
    statement.kind === 'return' && statement.value !== undefined ? namesIn(statement.value) : [],
  );
}

function namesIn(value: Expression): readonly string[] {
  if (value.kind === 'name') return [value.name];
  return value.kind === 'sequence' ? value.items.flatMap(namesIn) : [];
}
