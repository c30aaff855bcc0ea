// Sonnet: networks of TensorFlow 2 run where they are called; those of TensorFlow 1 only build a graph, which a session runs.

import type { CallFact, Facts } from '../flow/facts';
import { everyCall } from './every-call';
import { refinePass } from './keras';
import type { Recogniser } from './recogniser';
import type { Workload } from './workload';

export const sonnet: Recogniser = {
  sdk: 'dm-sonnet',
  imports: ['sonnet'],
  calls: [
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: ['sonnet.**.Module().__call__', 'sonnet.{Sequential,nets.*,nets.**.*}()'],
      items: ['0'],
      traits: { hasGradientsOff: true },
      refine: refineEager,
    },
  ],
};

function refineEager(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  return buildsGraph(facts) ? undefined : refinePass(workload, call, facts);
}

function buildsGraph(facts: Facts): boolean {
  return [...everyCall(facts)].some(({ paths }) =>
    paths.some((path) =>
      /^tensorflow\.(compat\.v1\.)?(\w*Session|placeholder|global_variables_initializer)$/.test(path),
    ),
  );
}
