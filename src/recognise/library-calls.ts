// Short ways to write what most libraries are: calls that look through a network, and calls that train one.

import { bindModel } from './agent-shape';
import type { CallPattern, TrainingSources } from './recogniser';
import { SOME_ROWS } from './some-rows';

type Calls = CallPattern['call'];
type More = Partial<Omit<CallPattern, 'call'>>;

/**
 * A network looks at what it is given, gradients off: a picture, a text, the rows of a table. Where a training may hold
 * the call as well, `refine` looks for its gradient and `traits` must not say beforehand that there is none.
 */
export function pass(call: Calls, more: More = {}): CallPattern {
  return {
    kind: 'local-inference',
    host: 'local',
    isForwardOnly: true,
    traits: { hasGradientsOff: true },
    ...more,
    call,
  };
}

/** The same over a whole data set, which the call does not name item by item. */
export function evaluation(call: Calls, more: More = {}): CallPattern {
  return pass(call, {
    refine: (workload) =>
      workload.request === undefined || workload.request.items !== undefined
        ? workload
        : { ...workload, request: { ...workload.request, items: SOME_ROWS } },
    ...more,
  });
}

type Sizes = Partial<TrainingSources>;

/** A network is trained. `defaults` are what the library's documentation says it takes where nothing is given. */
export function training(
  call: Calls,
  sizes: Sizes = {},
  defaults: CallPattern['defaults'] = {},
  more: More = {},
): CallPattern {
  return { kind: 'training', host: 'local', ...more, call, training: { family: 'neural', ...sizes }, defaults };
}

/** A learner of tables is fitted: `fit(X, y)`. */
export function fitting(
  call: Calls,
  sizes: Sizes = {},
  defaults: CallPattern['defaults'] = {},
  more: More = {},
): CallPattern {
  return training(call, { family: 'classic', samples: ['X', '0'], ...sizes }, defaults, more);
}

/** A picture is made of a text, one where nothing else is said. */
export function picture(host: string, call: Calls, more: More = {}): CallPattern {
  return {
    kind: 'image-gen',
    host,
    call,
    model: ['model'],
    prompt: ['prompt', '0'],
    defaults: { items: 1 },
    ...more,
  };
}

/** A language model is asked; which, the objects tell that the call is made on, or what is given. */
export function asked(host: string, call: Calls, more: More = {}): CallPattern {
  return {
    kind: 'llm-chat',
    host,
    isModelPrefixed: true,
    prompt: ['0', 'prompt', 'query', 'question', 'messages', 'message'],
    refine: bindModel,
    ...more,
    call,
  };
}

/** Weights are read. */
export function load(call: Calls, model: readonly string[] = ['0'], more: More = {}): CallPattern {
  return { kind: 'model-load', host: 'local', model, ...more, call };
}

/** Sound is heard or made. */
export function sound(call: Calls, more: More = {}): CallPattern {
  return { kind: 'audio', host: 'local', traits: { hasGradientsOff: true }, ...more, call };
}

/** The packages that patterns begin with. `words` are left out: as names they would make half of all texts of interest. */
export function rootsOf(calls: readonly CallPattern[], words: string): readonly string[] {
  const left = new Set(words.split(','));
  const roots = calls
    .flatMap(({ call }) => [call].flat())
    .flatMap((pattern) => {
      const first = /^(?:\{[^}]*\}|[^.{])*/.exec(pattern)?.[0] ?? '';
      return first.replace(/[{}]/g, ',').split(',');
    });
  return [...new Set(roots.map((root) => root.split('.')[0] ?? ''))].filter(
    (root) => /^\w+$/.test(root) && !left.has(root),
  );
}
