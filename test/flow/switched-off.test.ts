// What stands in an arm that is off is told as it would be were it on: what the arm sets holds for what the arm does,
// and for nobody else.

import { expect, test } from 'vitest';
import { factsOf, timesOf } from './facts';

const OFF =
  'import argparse\np = argparse.ArgumentParser()\np.add_argument("--on", action="store_true")\nargs = p.parse_args()\n';

test('an object that is made there has what its constructor sets', () => {
  const code = `${OFF}class Agent:
  def __init__(self):
    self.client = lib.made
  def ask(self):
    self.client.ask()
if args.on:
  Agent().ask()
`;
  expect(timesOf(code)).toEqual({ 'made.ask': '0 likely run' });
});

test('a global that is set there holds there', () => {
  const code = `${OFF}client = None
def set_up():
  global client
  client = lib.made
def ask():
  client.ask()
if args.on:
  set_up()
  ask()
`;
  expect(timesOf(code)).toEqual({ 'made.ask': '0 likely run' });
});

test('behind the arm all is as it was', () => {
  const code = `${OFF}class Settings: pass
settings = Settings()
settings.rounds = 2
rounds = 3
def more():
  global rounds
  rounds = 50
  settings.rounds = 70
  settings.extra = 90
if args.on:
  more()
  for i in range(rounds):
    lib.inside()
for i in range(rounds):
  lib.global_()
for i in range(settings.rounds):
  lib.attribute()
`;
  expect(timesOf(code)).toEqual({ inside: '0 likely run', global_: '3 likely run', attribute: '2 exact run' });
});

test('an arm within it goes back to what the outer arm set', () => {
  const code = `${OFF}class Agent: pass
if args.on:
  agent = Agent()
  agent.client = lib.first
  if False:
    agent.client = lib.second
    agent.client.ask()
  agent.client.ask()
`;
  expect(timesOf(code)).toEqual({ 'first.ask': '0 likely run', 'second.ask': '0 likely run' });
});

test('what its test asks of an option holds there', () => {
  const code = (test: string) => `import argparse
p = argparse.ArgumentParser()
p.add_argument("--rounds", type=int, default=2)
args = p.parse_args()
def go():
  if ${test}:
    for i in range(args.rounds):
      lib.ask()
    lib.rounds(args.rounds)
  for i in range(args.rounds):
    lib.behind()
for each in range(3):
  go()
`;
  const roundsOf = (test: string) => {
    const call = factsOf(`import lib\n${code(test)}`).calls.find(({ paths }) => paths.includes('lib.rounds'));
    const value = call?.arguments.positional[0];
    return value?.kind === 'choice' ? value.options : value;
  };
  expect(roundsOf('args.rounds == 5')).toMatchObject({ kind: 'constant', value: 5 });
  expect(roundsOf('args.rounds in [5, 7]')).toMatchObject([{ value: 5 }, { value: 7 }]);
  expect(timesOf(code('args.rounds == 5'))).toMatchObject({ ask: '0 likely run', behind: '6 likely run' });
});
