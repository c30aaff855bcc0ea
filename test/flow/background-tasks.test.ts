// A function that is handed to a web framework runs after the answer, once per request.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const handler = (body: string, write = 'async def write(text):\n    await lib.ask(text)') =>
  timesOf(`from fastapi import FastAPI, BackgroundTasks
app = FastAPI()
${write}
@app.post("/report")
async def make(text, tasks: BackgroundTasks):
${body}
    return {}
`).ask;

test.each([
  ['a coroutine', handler('    tasks.add_task(write, text=text)')],
  ['a plain function', handler('    tasks.add_task(write, text)', 'def write(text):\n    lib.ask(text)')],
])('%s', (_, times) => {
  expect(times).toBe('1 exact request');
});

test('as often as it is handed over', () => {
  expect(handler('    for each in range(3):\n        tasks.add_task(write, text)')).toBe('3 exact request');
});

test('a coroutine that is made and dropped runs never', () => {
  expect(handler('    write(text)')).toBe('0 exact request');
});
