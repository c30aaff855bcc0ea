// FiftyOne: what its brain computes over the samples of a data set, and models applied to them.

import type { Recogniser } from './recogniser';
import { readFirst } from './source';

const OFF = { isForwardOnly: true, traits: { hasGradientsOff: true } } as const;

export const fiftyone: Recogniser = {
  sdk: 'fiftyone',
  imports: ['fiftyone'],
  calls: [
    {
      kind: 'embedding',
      host: 'local',
      call: 'fiftyone.brain.{compute_similarity,compute_visualization,compute_uniqueness,compute_representativeness,compute_near_duplicates,compute_leaky_splits}',
      model: ['name_or_path', 'model'],
      items: ['0', 'samples'],
      ...OFF,
      // Embeddings that are there already are only compared.
      refine: (workload, call) =>
        readFirst(call, ['embeddings', 'similarity_index']) !== undefined && readFirst(call, ['model']) === undefined
          ? undefined
          : workload,
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'fiftyone.**.{compute_embeddings,compute_patch_embeddings}',
      model: ['0.name_or_path', '0.0', 'model.name_or_path', 'model.0'],
      items: ['receiver'],
      ...OFF,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: 'fiftyone.**.apply_model',
      model: ['0.name_or_path', '0.0', 'model.name_or_path', 'model.0'],
      items: ['receiver'],
      ...OFF,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'fiftyone.zoo.load_zoo_model',
      model: ['name_or_path', '0', 'name'],
    },
  ],
};
