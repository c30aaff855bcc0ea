// A script that is run anew at each interaction asks in one run for what an earlier one put there further down.

import { expect, test } from 'vitest';
import { factsOf } from './facts';

const pathsOf = (code: string): readonly string[] =>
  factsOf(`import lib, streamlit as st\n${code}`).calls.flatMap(({ paths }) => paths);
const ASKED = `def answer(question):
    return st.session_state.chain.invoke(question)
if "chain" not in st.session_state:
    st.session_state.chain = None
if question := st.text_input("Ask"):
    answer(question)
`;

test('what a button puts into the session is there in the next run', () => {
  const code = `${ASKED}if st.button("Load"):\n    st.session_state.chain = lib.Chain(model="m")\n`;
  expect(pathsOf(code)).toContain('lib.Chain().invoke');
});

test('by item as by attribute', () => {
  const code = `if "chain" in st.session_state:
    st.session_state["chain"].invoke("x")
if st.button("Load"):
    st.session_state["chain"] = lib.Chain()
`;
  expect(pathsOf(code)).toContain('lib.Chain().invoke');
});

test('what is never put there stays unknown', () => {
  expect(pathsOf(ASKED)).not.toContain('lib.Chain().invoke');
});

test('in a script that runs once, what stands further down has not happened', () => {
  const code = `import lib\nkept.chain.invoke("x")\nkept.chain = lib.Chain()\n`;
  expect(factsOf(code).calls.flatMap(({ paths }) => paths)).not.toContain('lib.Chain().invoke');
});

test('how often things run is told of one run, not of both walks', () => {
  const code = `${ASKED}if st.button("Load"):\n    st.session_state.chain = lib.Chain(model="m")\n`;
  const made = factsOf(`import lib, streamlit as st\n${code}`).calls.find(({ paths }) => paths.includes('lib.Chain'));
  expect(made?.times.range).toEqual({ low: 0, best: 1, high: 1 });
});
