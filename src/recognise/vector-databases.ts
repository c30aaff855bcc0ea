// Databases that ask models themselves: Weaviate embeds what is put in and what is asked for, and lets a model answer
// from what it found; Qdrant embeds documents it is given as text. Vectors that the program brings along cost nothing.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { Recogniser } from './recogniser';
import { isNone, makersOf, readArgument, readFirst } from './source';
import type { Workload } from './workload';

const QDRANT = 'qdrant_client.**.{QdrantClient,AsyncQdrantClient}()';

export const vectorDatabases: Recogniser = {
  sdk: 'vector-databases',
  packages: { weaviate: 'weaviate-client', qdrant_client: 'qdrant-client' },
  imports: ['weaviate', 'weaviate_agents', 'qdrant_client'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: [
        '{weaviate,?}.**.generate.{near_text,near_vector,near_object,near_image,near_media,hybrid,bm25,fetch_objects,fetch_object_by_id,fetch_objects_by_ids}',
        'weaviate.**.query.get().**.with_generate().**.do',
      ],
      prompt: ['single_prompt', 'grouped_task'],
      refine: bindAnswer,
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [
        '{weaviate,?}.**.query.{near_text,near_image,near_media}',
        'weaviate.**.query.get().**.{with_near_text,with_near_image}().**.do',
      ],
      prompt: ['query', '0'],
      refine: (workload, call, facts) => withVectorizer(workload, call, facts),
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: 'weaviate.**.query.hybrid',
      prompt: ['query', '0'],
      refine: (workload, call, facts) =>
        isGiven(call, 'vector') ? undefined : withVectorizer(workload, call, facts),
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: ['weaviate.**.data.{insert,insert_many}', 'weaviate.**.batch.**.add_object'],
      prompt: ['properties', 'objects', '0'],
      items: ['objects', '0'],
      // Only where the collection is seen to be made so: others hold vectors that came along.
      refine: (workload, call, facts) =>
        isGiven(call, 'vector') || vectorizerOf(call, facts) === undefined
          ? undefined
          : withVectorizer(workload, call, facts),
    },
    {
      kind: 'agent',
      host: 'unknown',
      call: '{weaviate.agents,weaviate_agents}.**.{QueryAgent,TransformationAgent,PersonalizationAgent}().{run,ask,ask_stream,stream,search,update_all}',
      prompt: ['0', 'query'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: [`${QDRANT}.{add,query,query_batch}`],
      defaultModel: 'BAAI/bge-small-en',
      items: ['documents', 'query_texts'],
      prompt: ['documents', 'query_text', 'query_texts'],
      refine: (workload, call) =>
        ['documents', 'query_text', 'query_texts'].some((key) => isGiven(call, key)) ? workload : undefined,
    },
    {
      kind: 'embedding',
      host: 'local',
      call: [`${QDRANT}.{upsert,upload_points,upload_collection,query_points,query_batch_points}`],
      items: ['points'],
      refine: (workload, call) => {
        const given = [...call.arguments.positional, ...call.arguments.named.values()];
        const found = findModelObject(given, true);
        if (found === undefined || !QDRANT_INPUT.test(found.path)) return undefined;
        // Words that are counted are no network.
        return /bm25/i.test(found.model?.id ?? '') ? undefined : withModelObject(workload, found);
      },
    },
  ],
};

/** A text that the client or the server turns into a vector; a vector made elsewhere has its own workload. */
const QDRANT_INPUT = /^qdrant_client\..*\.(Document|Image|InferenceObject)\(\)$/;

/** One answer for each object found, or one for all of them. */
function bindAnswer(workload: Workload, call: CallFact, facts: Facts): Workload {
  const found = findModelObject([...valuesOf(call), ...settingsOf(call, facts)]);
  const bound = found === undefined ? workload : withModelObject(workload, found);
  const limit = isGiven(call, 'single_prompt') ? readFirst(call, ['limit'])?.value : undefined;
  if (bound.request === undefined || limit?.kind !== 'constant' || typeof limit.value !== 'number') return bound;
  const items = {
    value: { low: 0, best: limit.value, high: limit.value },
    certainty: 'likely',
    from: 'limit',
  } as const;
  return { ...bound, request: { ...bound.request, items } };
}

function withVectorizer(workload: Workload, call: CallFact, facts: Facts): Workload {
  const found = vectorizerOf(call, facts);
  return found === undefined ? workload : withModelObject(workload, found);
}

function vectorizerOf(call: CallFact, facts: Facts): ReturnType<typeof findModelObject> {
  return findModelObject(settingsOf(call, facts), true);
}

/** What the collection that is used here was made with: by its name, or the only one that is made. */
function settingsOf(call: CallFact, facts: Facts): readonly Value[] {
  const made = facts.calls.filter(({ paths }) => paths.some((path) => MAKES.test(path)));
  const names = [
    ...makersOf(call).flatMap((maker) =>
      maker.kind === 'external' && COLLECTION.test(maker.path) && maker.arguments !== undefined
        ? (nameIn(maker.arguments) ?? [])
        : [],
    ),
    ...textOf(call.arguments.named.get('collection')),
  ];
  const same = made.filter((one) => names.includes(nameIn(one.arguments) ?? ''));
  const asked = same.length > 0 ? same : made.length === 1 ? made : [];
  return asked.flatMap((one) => [...one.arguments.named.values()]);
}

const MAKES = /^weaviate\.(.+\.)?(collections\.create|schema\.create_class)$/;
const COLLECTION = /\.collections\.(get|use|create)\(\)$/;

function nameIn(given: CallFact['arguments']): string | undefined {
  return textOf(given.named.get('name') ?? readArgument(given, '0'))[0];
}

function textOf(value: Value | undefined): readonly string[] {
  return value?.kind === 'constant' && typeof value.value === 'string' ? [value.value] : [];
}

function isGiven(call: CallFact, key: string): boolean {
  const value = call.arguments.named.get(key);
  return value !== undefined && !isNone(value);
}
