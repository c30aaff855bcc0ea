// PyTorch: hand-written training loops of any shape, passes of one's own or torchvision's and timm's networks, loads of
// named networks.

import type { CallFact, Facts } from '../flow/facts';
import { findAskedPasses } from './asked-network';
import { buildWorkload } from './build';
import { isEvaluated, refinePass, withoutTraining } from './forward-pass';
import { withLoadedModel } from './loaded-model';
import { withLoaderBatch } from './loader-batch';
import { exactId, readNamedNetwork } from './named-network';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf, readArgument } from './source';
import { isTorchGradient, isWholeStep } from './torch-gradient';
import { findTrainingLoops } from './training-loop';
import { isBesideNetwork, isUnnamedPass } from './unnamed-network';
import type { Workload } from './workload';

const NAMED_NETWORKS =
  '{torchvision.models.**,timm.**,timm,torchvision.models,open_clip,clip,segmentation_models_pytorch,efficientnet_pytorch.**,torchaudio.**,monai.networks.**,torch_geometric.nn.**,facenet_pytorch.models.**,pretrainedmodels.**,vit_pytorch.**,kornia.contrib.**,kornia.models.**,x_transformers.**,fairseq.**}';
const PACKAGES = [
  'torch',
  'accelerate',
  'deepspeed',
  'torch_geometric',
  'lightning',
  'lightning_fabric',
  'colossalai',
  'learn2learn',
];
const dropPartOfTraining = refinePass(isTorchGradient);

export const torch: Recogniser = {
  sdk: 'torch',
  imports: [
    'torch',
    'torchvision',
    'timm',
    'accelerate',
    'deepspeed',
    'open_clip',
    'clip',
    'segmentation_models_pytorch',
    'efficientnet_pytorch',
    'torch_geometric',
    'facenet_pytorch',
    'pretrainedmodels',
    'vit_pytorch',
    'kornia',
    'colossalai',
    'learn2learn',
    'dgl',
  ],
  calls: [
    // Weights read by hand where a class of the program is asked for what was trained: `Net.from_pretrained(path)`.
    {
      kind: 'model-load',
      host: 'local',
      call: 'torch.load',
      refine: (workload, { within }) => {
        const inner = within.findLast((one) => one.kind === 'function');
        const isOwn = inner?.kind === 'function' && inner.name === 'from_pretrained' && inner.owner !== undefined;
        return isOwn && inner.owner?.bases.some((base) => base.startsWith('torch.nn.')) ? workload : undefined;
      },
    },
    { kind: 'model-load', host: 'local', call: 'safetensors.torch.load_model' },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        'torch.nn.Module().__call__',
        'torch.nn.**.Module().__call__',
        '{lightning,pytorch_lightning}.**.LightningModule().__call__',
        'torch.nn.{Sequential,ModuleList}()',
        // One network of several: layers in such a list are run by the `forward` they are a part of.
        'torch.nn.{ModuleList,ModuleDict}()[]',
        'torch.hub.load()',
        'torch.load(){,[]}',
        'torch.jit.load()',
        'torchvision.models.__dict__[]()',
        // A network of another module: what was moved to a device and is called.
        '**.{to,cuda}()',
      ],
      model: ['receiver:model', 'receiver:1'],
      items: ['0'],
      isForwardOnly: true,
      refine: refineNetworkPass,
    },
    {
      kind: 'local-inference',
      host: 'local',
      // A parameter of that type: what calls it may be a training whose gradients are taken elsewhere.
      call: 'torch.nn.Module()',
      items: ['0'],
      isForwardOnly: true,
      refine: (workload, call, facts) =>
        isEvaluated(call, facts) ? refineNetworkPass(workload, call, facts) : undefined,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        `${NAMED_NETWORKS}.*()`,
        `${NAMED_NETWORKS}.*().{features,forward,visual,backbone,encoder}`,
        'torch.hub.load().forward_features',
        // Layer by layer, to look at what each gives.
        `${NAMED_NETWORKS}.*(){,.features}.{_modules.items,named_children}()[][]`,
        `${NAMED_NETWORKS}.*(){,.features}.children()[]`,
        '{clip.load,open_clip.create_model_and_transforms}()[].visual',
        'torchvision.models.feature_extraction.create_feature_extractor()',
        'deepspeed.initialize()[]',
        'facenet_pytorch.InceptionResnetV1()',
        'kornia.feature.**.{LoFTR,DISK,DeDoDe,KeyNetHardNet,KeyNetAffNetHardNet,HardNet,HyNet,SOSNet,TFeat,LightGlue,LightGlueMatcher,OnnxLightGlue,XFeat}()',
        // The first of what is loaded is the network, the others prepare its pictures.
        'clip.load()[]',
        'open_clip.{create_model_and_transforms,create_model_from_pretrained}()[]',
        'timm.create_model().{forward,forward_features}',
        '{open_clip,clip}.**.{encode_image,encode_text}',
      ],
      model: ['receiver:0', 'receiver:model_name'],
      items: ['0'],
      isForwardOnly: true,
      refine: refineNetworkPass,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: ['torch.func.functional_call', 'torch.nn.utils.stateless.functional_call'],
      items: ['2', 'args'],
      isForwardOnly: true,
      refine: dropPartOfTraining,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'timm.create_model',
        'torch.hub.load',
        'clip.load',
        'open_clip.{create_model_and_transforms,create_model,create_model_from_pretrained}',
      ],
      model: ['model_name', 'model', '0'],
      refine: loaded,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['torchvision.models.{*,detection.*,segmentation.*,video.*,quantization.*}'],
      refine: torchvision,
    },
  ],
  *recognise(facts, found) {
    if (!PACKAGES.some((name) => facts.packages.has(name))) return;
    yield* findUnnamedPasses(facts);
    for (const call of findAskedPasses(facts, found)) yield* passOf(call, facts);
    yield* findTrainingLoops(
      facts,
      {
        sdk: 'torch',
        isGradient: isTorchGradient,
        isStep: (path) =>
          isWholeStep(path) ||
          (/\.(step|minimize|update|zero_grad)$/.test(path) && !/(scheduler|LR|env)(\(\))?\.step$/i.test(path)),
        isOptimizer: (path) =>
          /^(torch\.optim|torch_optimizer|transformers\.(AdamW|Adafactor)|bitsandbytes\.optim|apex\.optimizers|deepspeed\.initialize|timm\.optim)/.test(
            path,
          ) && !/lr_scheduler|\(\)/.test(path),
      },
      found,
    );
  },
};

const WRITING: CallPattern = {
  kind: 'local-inference',
  host: 'local',
  call: '',
  items: ['0'],
  refine: refineNetworkPass,
};
const UNNAMED: CallPattern = { ...WRITING, isForwardOnly: true };

/** Networks that came from another file or as a parameter. */
function* findUnnamedPasses(facts: Facts): Generator<Workload> {
  for (const call of facts.calls) {
    if (!isUnnamedPass(call, facts)) continue;
    const pattern = call.paths.some((path) => path.endsWith('.generate')) ? WRITING : UNNAMED;
    const workload = buildWorkload(torch, pattern, call, call.paths[0] ?? '?', facts);
    if (workload !== undefined) yield { ...workload, call: 'torch.nn.Module.__call__' };
  }
}

function* passOf(call: CallFact, facts: Facts): Generator<Workload> {
  const pattern: CallPattern = { ...UNNAMED, refine: (pass) => withoutTraining(pass, call, isTorchGradient, facts) };
  const workload = buildWorkload(torch, pattern, call, call.paths[0] ?? '?', facts);
  if (workload === undefined) return;
  const named = withLoadedModel(withLoaderBatch(workload, call, facts), makersOf(call));
  yield { ...named, call: 'torch.nn.Module.__call__' };
}

function refineNetworkPass(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (
    call.paths.some((path) =>
      /\.(transforms|datasets|losses?|optim|data|utils|metrics|get_(?!model\b)\w+|list_\w+|resolve_\w+|tokenize)\b/.test(
        path.slice(0, -2),
      ),
    )
  )
    return undefined;
  if (isLaterPart(call)) return undefined;
  if (call.paths.some(isBesideNetwork) || isBesideNetwork(`${classOf(call)}()`)) return undefined;
  const pass = dropPartOfTraining(workload, call, facts);
  if (pass === undefined) return undefined;
  const kept = withLoaderBatch(pass, call, facts);
  // `torch.load` may have given anything; only what is called on tensors is a network.
  if (/^torch\.load$/.test(kept.call) && call.arguments.positional.length === 0) return undefined;
  const named = /\.models\.(?:\w+\.)?(\w+)$/.exec(kept.call)?.[1];
  return kept.model === undefined &&
    named !== undefined &&
    named !== '__dict__' &&
    kept.call.startsWith('torchvision')
    ? { ...kept, model: exactId(named) }
    : withWeights(kept, call);
}

/** What it holds weights of; the name of a file that they were kept in says nothing. */
function withWeights(workload: Workload, call: CallFact): Workload {
  const named = withLoadedModel(workload, makersOf(call));
  return /\.(pt|pth|pkl|bin|ckpt|tar|h5|safetensors)$/i.test(named.model?.id ?? '') ? workload : named;
}

/** `model, preprocess = clip.load(…)`: what comes behind the network is none. */
function isLaterPart({ result }: CallFact): boolean {
  const origin = result.kind === 'external' ? result.origin : undefined;
  if (origin?.kind !== 'external' || !origin.path.endsWith('[]')) return false;
  return (origin.index ?? 0) > 0 && !/(items|named_children)\(\)\[\]\[\]$/.test(origin.path);
}

/** The program's own class: `class Tacotron2Loss(nn.Module)` is called like a network. */
function classOf({ receiver }: CallFact): string | undefined {
  return receiver?.kind === 'instance' ? receiver.class.definition.name : undefined;
}

function loaded(workload: Workload, call: CallFact): Workload | undefined {
  if (/torch\.hub\.load/.test(workload.call))
    return { ...workload, model: readNamedNetwork({ path: 'torch.hub.load()', arguments: call.arguments }) };
  if (!/timm/.test(workload.call)) return workload;
  return isTrue(readArgument(call.arguments, 'pretrained') ?? readArgument(call.arguments, '1'))
    ? workload
    : undefined;
}

/** `resnet50(weights=…)` loads; without weights it only builds. */
function torchvision(workload: Workload, call: CallFact): Workload | undefined {
  const name = /\.(\w+)$/.exec(workload.call)?.[1] ?? '';
  if (!/^[a-z]/.test(name) || /^(get_(?!model$)|list_|resolve_)/.test(name)) return undefined;
  const weights = readArgument(call.arguments, 'weights');
  const isLoaded =
    (weights !== undefined && !(weights.kind === 'constant' && weights.value === null)) ||
    isTrue(
      readArgument(call.arguments, 'pretrained') ?? readArgument(call.arguments, name === 'get_model' ? '2' : '0'),
    );
  if (!isLoaded) return undefined;
  return { ...workload, model: readNamedNetwork({ path: `${workload.call}()`, arguments: call.arguments }) };
}

function isTrue(value: ReturnType<typeof readArgument>): boolean {
  return value !== undefined && !(value.kind === 'constant' && (value.value === false || value.value === null));
}
