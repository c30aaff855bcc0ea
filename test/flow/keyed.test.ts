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
