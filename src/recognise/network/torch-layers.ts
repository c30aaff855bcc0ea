// The layers of torch.nn: how many weights each holds, from what it is made with. Checked against PyTorch itself by
// `npm run oracle:models`.

import type { Arguments } from '../../flow/values/value';
import { dividedBy, Given, NONE, plus, type Size, size, times } from './size';

/** Undefined where the code does not tell a size that counts. */
export type WeightsOf = (given: Given) => Size | undefined;

interface Layer {
  /** Parameters in the order in which they may be given. */
  readonly names: string;
  readonly weights: WeightsOf;
}

/** `Linear` with its arguments; undefined for what is no layer of this list. */
export function torchLayerWeights(name: string, given: Arguments): Size | undefined | 'unlisted' {
  const layer = LAYERS[name];
  if (layer !== undefined) return layer.weights(new Given(given, layer.names));
  return WITHOUT_WEIGHTS.test(name) ? NONE : 'unlisted';
}

/** The matrix that a layer may share with another. */
export function torchMatrix(name: string, given: Arguments | undefined): Size | undefined {
  const layer = given && (name === 'Linear' || name === 'Embedding') ? LAYERS[name] : undefined;
  if (!given || !layer) return undefined;
  const read = new Given(given, layer.names);
  const [rows, columns] = name === 'Linear' ? ['out_features', 'in_features'] : ['num_embeddings', 'embedding_dim'];
  return product(read.size(rows as string), read.size(columns as string));
}

const WITHOUT_WEIGHTS =
  /^(\w*(ReLU|ReLU6|ELU|GELU|SiLU|Mish|Sigmoid|Tanh|Softmax|Softmin|Softplus|Softsign|Softshrink|Hardshrink|Tanhshrink|Hardtanh|Hardswish|Threshold|GLU)|Softmax2d|LogSoftmax|LogSigmoid|Identity|\w*Dropout\w*|Flatten|Unflatten|Fold|Unfold|\w*Pool\dd|\w*Pad\dd|Upsample|Upsampling\w+|PixelShuffle|PixelUnshuffle|ChannelShuffle|CosineSimilarity|PairwiseDistance|LocalResponseNorm|CrossMapLRN2d|\w+Loss)$/;

/** Every factor has to be known. */
function product(...parts: readonly (Size | undefined)[]): Size | undefined {
  return parts.every((part) => part !== undefined) ? times(...(parts as Size[])) : undefined;
}

function sum(...parts: readonly (Size | undefined)[]): Size | undefined {
  return parts.every((part) => part !== undefined) ? plus(...(parts as Size[])) : undefined;
}

function convolution(sides: number, isTransposed: boolean): Layer {
  const names = isTransposed
    ? 'in_channels out_channels kernel_size stride padding output_padding groups bias dilation'
    : 'in_channels out_channels kernel_size stride padding dilation groups bias';
  return {
    names,
    weights: (given) => {
      const [into, out] = [given.size('in_channels'), given.size('out_channels')];
      const groups = given.size('groups', 1);
      const kernel = product(into, out, given.area('kernel_size', sides));
      return sum(kernel && groups && dividedBy(kernel, groups), product(out, given.flag('bias', true)));
    },
  };
}

function norm(name: string, names: string, isLearnt: boolean, affine = 'affine'): Layer {
  return { names, weights: (given) => product(size(2), given.size(name), given.flag(affine, isLearnt)) };
}

const BATCH_NORM = norm('num_features', 'num_features eps momentum affine track_running_stats', true);
const INSTANCE_NORM = norm('num_features', 'num_features eps momentum affine track_running_stats', false);

/** Gates of an LSTM, a GRU, a plain recurrent layer; two biases each, in PyTorch. */
function recurrent(gates: number): Layer {
  return {
    names: 'input_size hidden_size num_layers bias batch_first dropout bidirectional proj_size',
    weights: (given) => {
      const [into, hidden] = [given.size('input_size'), given.size('hidden_size')];
      const layers = given.size('num_layers', 1);
      const projected = given.size('proj_size', 0);
      if (!into || !hidden || !layers || !projected || projected.value.low !== projected.value.high) return undefined;
      const isProjected = projected.value.best > 0;
      const out = isProjected ? projected : hidden;
      const directions = plus(size(1), given.flag('bidirectional', false));
      const each = (width: Size): Size =>
        plus(
          times(size(gates), hidden, plus(width, out)),
          times(size(2 * gates), hidden, given.flag('bias', true)),
          isProjected ? times(hidden, projected) : NONE,
        );
      const later = { value: shifted(layers), certainty: layers.certainty };
      return times(directions, plus(each(into), times(later, each(times(directions, out)))));
    },
  };
}

function shifted({ value: { low, best, high } }: Size): Size['value'] {
  return { low: Math.max(0, low - 1), best: Math.max(0, best - 1), high: Math.max(0, high - 1) };
}

function recurrentCell(gates: number): Layer {
  return {
    names: 'input_size hidden_size bias',
    weights: (given) => {
      const [into, hidden] = [given.size('input_size'), given.size('hidden_size')];
      if (!into || !hidden) return undefined;
      return plus(
        times(size(gates), hidden, plus(into, hidden)),
        times(size(2 * gates), hidden, given.flag('bias', true)),
      );
    },
  };
}

function attention(width: Size, bias: Size, keys = width, values = width): Size {
  return plus(times(width, plus(width, keys, values)), times(width, width), times(size(4), width, bias));
}

const OF_LAYER =
  'd_model nhead dim_feedforward dropout activation layer_norm_eps batch_first norm_first bias device dtype';

/** Attention, two dense layers, and a norm behind each part. */
function transformerLayer(attentions: number, given: Given): Size | undefined {
  const width = given.size('d_model', given.hasMore ? undefined : 512);
  const inner = given.size('dim_feedforward', 2048);
  if (!width || !inner) return undefined;
  const bias = given.flag('bias', true);
  const dense = plus(times(size(2), width, inner), times(plus(width, inner), bias));
  const norms = times(size(attentions + 1), width, plus(size(1), bias));
  return plus(times(size(attentions), attention(width, bias)), dense, norms);
}

const LAYERS: Readonly<Record<string, Layer>> = {
  Linear: {
    names: 'in_features out_features bias',
    weights: (given) => product(given.size('out_features'), sum(given.size('in_features'), given.flag('bias', true))),
  },
  Bilinear: {
    names: 'in1_features in2_features out_features bias',
    weights: (given) =>
      product(
        given.size('out_features'),
        sum(product(given.size('in1_features'), given.size('in2_features')), given.flag('bias', true)),
      ),
  },
  Conv1d: convolution(1, false),
  Conv2d: convolution(2, false),
  Conv3d: convolution(3, false),
  ConvTranspose1d: convolution(1, true),
  ConvTranspose2d: convolution(2, true),
  ConvTranspose3d: convolution(3, true),
  BatchNorm1d: BATCH_NORM,
  BatchNorm2d: BATCH_NORM,
  BatchNorm3d: BATCH_NORM,
  SyncBatchNorm: BATCH_NORM,
  InstanceNorm1d: INSTANCE_NORM,
  InstanceNorm2d: INSTANCE_NORM,
  InstanceNorm3d: INSTANCE_NORM,
  GroupNorm: norm('num_channels', 'num_groups num_channels eps affine', true),
  LayerNorm: {
    names: 'normalized_shape eps elementwise_affine bias',
    weights: (given) =>
      product(
        given.size('normalized_shape'),
        given.flag('elementwise_affine', true),
        sum(size(1), given.flag('bias', true)),
      ),
  },
  RMSNorm: {
    names: 'normalized_shape eps elementwise_affine',
    weights: (given) => product(given.size('normalized_shape'), given.flag('elementwise_affine', true)),
  },
  Embedding: embedding(),
  EmbeddingBag: embedding(),
  RNN: recurrent(1),
  LSTM: recurrent(4),
  GRU: recurrent(3),
  RNNCell: recurrentCell(1),
  LSTMCell: recurrentCell(4),
  GRUCell: recurrentCell(3),
  MultiheadAttention: {
    names: 'embed_dim num_heads dropout bias add_bias_kv add_zero_attn kdim vdim batch_first',
    weights: (given) => {
      const width = given.size('embed_dim');
      if (!width) return undefined;
      const [keys, values] = [given.size('kdim', -1), given.size('vdim', -1)];
      const or = (told: Size | undefined) => (told === undefined || told.value.best < 0 ? width : told);
      const kept = times(size(2), width, given.flag('add_bias_kv', false));
      return plus(attention(width, given.flag('bias', true), or(keys), or(values)), kept);
    },
  },
  TransformerEncoderLayer: { names: OF_LAYER, weights: (given) => transformerLayer(1, given) },
  TransformerDecoderLayer: { names: OF_LAYER, weights: (given) => transformerLayer(2, given) },
  Transformer: {
    names:
      'd_model nhead num_encoder_layers num_decoder_layers dim_feedforward dropout activation custom_encoder custom_decoder layer_norm_eps batch_first norm_first bias',
    weights: (given) => {
      const width = given.size('d_model', 512);
      const bias = given.flag('bias', true);
      const ends = width && times(size(2), width, plus(size(1), bias));
      return sum(
        product(given.size('num_encoder_layers', 6), transformerLayer(1, given)),
        product(given.size('num_decoder_layers', 6), transformerLayer(2, given)),
        ends,
      );
    },
  },
  PReLU: { names: 'num_parameters init', weights: (given) => given.size('num_parameters', 1) },
};

function embedding(): Layer {
  return {
    names: 'num_embeddings embedding_dim',
    weights: (given) => product(given.size('num_embeddings'), given.size('embedding_dim')),
  };
}
