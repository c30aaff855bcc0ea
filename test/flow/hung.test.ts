// Functions that are hung on an object of a library run when that is run.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const graph = (run: string) => `from langgraph.graph import StateGraph
def plan(state):
  lib.plan()
def tools(state):
  for x in range(2):
    lib.tool(x)
builder = StateGraph(dict)
builder.add_node("plan", plan).add_node(tools)
app = builder.add_edge("plan", "tools").compile()
${run}
`;

test('a run of a graph comes by each of its nodes, up to as often as it may', () => {
  expect(timesOf(graph('app.invoke({})'))).toEqual({
    plan: '0..1..25 likely run',
    tool: '0..2..50 likely run',
  });
});

test('the caller may say how often', () => {
  expect(timesOf(graph('for q in range(3):\n  app.invoke({}, {"recursion_limit": 4})'))).toEqual({
    plan: '0..3..12 likely run',
    tool: '0..6..24 likely run',
  });
});

test('a graph that nothing here runs is told per visit', () => {
  expect(timesOf(graph(''))).toEqual({ plan: '1 exact request', tool: '2 exact request' });
});

test('of two graphs each runs its own', () => {
  const code = graph('other = StateGraph(dict)\nother.add_node("tools", tools)\nother.compile().invoke({})');
  expect(timesOf(code)).toEqual({ plan: '1 exact request', tool: '0..2..50 likely run' });
});

test.each([
  ['options of the call that are not known', 'app.invoke({}, config=read())', '0..1..'],
  ['options as a thread names them', 'app.invoke({}, {"configurable": {"thread_id": read()}})', '0..1..25'],
  ['options the graph was given', 'app.with_config({"recursion_limit": 40}).invoke({})', '0..1..40'],
  ['a call for each of three', 'app.batch([{}, {}, {}])', '0..3..75'],
])('%s tell how often at most', (_, run, times) => {
  expect(timesOf(graph(run)).plan?.split(' ')[0]).toBe(times);
});
