// What a program puts under a name in an object of a library, it takes out again under that name.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

test.each([
  ['items', 'streamlit.session_state["n"] = 7', 'streamlit.session_state["n"]'],
  ['an item taken as an attribute', 'streamlit.session_state["n"] = 7', 'streamlit.session_state.n'],
  ['set and get', 'chainlit.user_session.set("n", 7)', 'chainlit.user_session.get("n")'],
  ['setdefault', 'flask.session.setdefault("n", 7)', 'flask.session.get("n", 3)'],
  ['nothing put, but something else meant then', 'pass', 'flask.session.get("n", 7)'],
  [
    'on first use',
    'if "n" not in streamlit.session_state:\n  streamlit.session_state["n"] = 7',
    'streamlit.session_state["n"]',
  ],
  ['the configuration of an application', 'app = flask.Flask("x")\napp.config["n"] = 7', 'app.config["n"]'],
])('%s', (_, put, taken) => {
  const code = `import streamlit, chainlit, flask\n${put}\nfor i in range(${taken}):\n  lib.a(i)\n`;
  expect(timesOf(code).a).toMatch(/^7 /);
});

test('what was taken out is no longer there', () => {
  const code =
    'import flask\nflask.session["n"] = 7\nflask.session.pop("n")\nfor i in range(flask.session.get("n", 9)):\n  lib.a(i)\n';
  expect(timesOf(code).a).not.toMatch(/^7 exact/);
});

test.each([
  ['another key', 'flask.session["n"] = 7', 'flask.session["m"]'],
  ['an object that does something else with what it is given', 'client.set("n", 7)', 'client.get("n")'],
])('%s tells nothing', (_, put, taken) => {
  const code = `import flask, redis\nclient = redis.Redis()\n${put}\nfor i in range(${taken}):\n  lib.a(i)\n`;
  expect(timesOf(code).a).not.toMatch(/^7 /);
});

const ASKED = 'for i in range(flask.session.get("n", 9)):\n  lib.a(i)\n';

test.each([
  ['cleared', 'flask.session.clear()'],
  ['deleted', 'del flask.session["n"]'],
  ['deleted as an attribute', 'del flask.session.n'],
  ['deleted one after the other', 'for key in list(flask.session.keys()):\n  del flask.session[key]'],
])('what was %s is no longer there', (_, gone) => {
  expect(timesOf(`import flask\nflask.session["n"] = 7\n${ASKED}`).a).toMatch(/^7 /);
  expect(timesOf(`import flask\nflask.session["n"] = 7\n${gone}\n${ASKED}`).a).not.toMatch(/^7 /);
});

test('of two handlers that put something there either may have been the last, or none', () => {
  const handler = (name: string, body: string) => `@app.route("/${name}")\ndef ${name}():\n  ${body}\n`;
  const put = (count: number) => handler(`f${count}`, `flask.session["n"] = ${count}`);
  const head = 'import flask\napp = flask.Flask("x")\n';
  const ask = handler('g', ASKED.replaceAll('\n', '\n  '));
  const sure = handler('g', 'for i in range(flask.session["n"]):\n    lib.a(i)');
  expect(timesOf(`${head}${put(3)}${put(7)}${sure}`).a).toMatch(/^3\.\.[\d.]+\.\.7 likely/);
  expect(timesOf(`${head}${put(3)}${ask}`).a).toMatch(/^3\.\.[\d.]+\.\.9 likely/);
  expect(timesOf(`${head}${ask}${put(3)}`).a).toMatch(/^9 likely/);
});
