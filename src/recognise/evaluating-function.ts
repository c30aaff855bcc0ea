// What programs call the functions that ask a network and leave it as it is.

/** That it may be called within a training and is no part of its steps: `evaluate`, `test_net`. */
export function measures(name: string): boolean {
  return MEASURES.test(name);
}

/** That nothing else tells what it does with a network it is given: also `predict`, `decode_greedy`. */
export function asksOnly(name: string): boolean {
  return ASKS.test(name);
}

/** That it is no test that a runner collects, though it is called like one: `test_epoch`. */
export function testsNetwork(name: string): boolean {
  return TESTS.test(name);
}

const MEASURES = /(^|_)(eval(uate|uation)?|test|valid(ate|ation)?|accuracy|error_rate)(_|$)/i;
const ASKS =
  /(^|_)(eval\w*|test|validat\w*|val|accuracy|error_rate|predict\w*|infer\w*|decode\w*|generate\w*|sample\w*|translate\w*|extract_\w+|get_(predictions?|outputs?|features|embeddings?|logits))(_|$)/i;
const TESTS =
  /^test_?(one_?)?(step|epoch|loop|model|net|network|fn|function|set|data|dataset|dataloader|acc|accuracy|loss|iter|iteration)s?$/i;
