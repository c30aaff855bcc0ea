// Library semantics that the interpreter reads: a few look-ups of each kind.

import { expect, it } from 'vitest';
import { loadSignatures } from '../../src/catalogue/signatures';

const signatures = loadSignatures();

it('knows what gives back its receiver', () => {
  for (const path of [
    'torch.nn.Module().to',
    'transformers.AutoModel.from_pretrained().eval',
    'sklearn.svm.SVC().fit',
  ])
    expect(signatures.of(path).returnsReceiver).toBe(true);
  for (const path of ['torch.nn.Module().forward', 'sklearn.svm.SVC().predict', 'keras.Model().fit'])
    expect(signatures.of(path).returnsReceiver).toBeUndefined();
});

it('knows what gives back its argument', () => {
  expect(signatures.of('tqdm.auto.tqdm').returnsArgument?.places).toEqual(['0', 'iterable']);
  expect(signatures.of('accelerate.Accelerator().prepare').returnsArgument?.places).toEqual(['0..']);
  expect(signatures.of('openai.OpenAI').returnsArgument).toBeUndefined();
});

it('knows what runs a function', () => {
  expect(signatures.of('concurrent.futures.ThreadPoolExecutor().map').callback?.count).toEqual({ lengthAt: ['1'] });
  expect(signatures.of('multiprocessing.Pool().starmap').callback?.passes).toEqual({ spreadItems: '1' });
  expect(signatures.of('optuna.create_study().optimize').callback?.per).toBe('trial');
  expect(signatures.of('pandas.read_csv()[].apply').callback?.per).toBe('row');
  expect(signatures.of('gradio.Interface').callback?.basis).toBe('request');
});

it('knows lengths, handlers, retries, caches and options', () => {
  expect(signatures.of('pandas.read_csv().head').length?.length.default).toBe(5);
  expect(signatures.of('torch.utils.data.DataLoader').length?.of).toBe('batch');
  expect(signatures.of('fastapi.FastAPI().post').handler?.basis).toBe('request');
  expect(signatures.of('discord.ext.commands.Bot().command').handler?.per).toBe('message');
  expect(signatures.of('tenacity.retry').retry?.attempts.valueAt).toEqual(['stop:0', 'stop:max_attempt_number']);
  expect(signatures.of('functools.lru_cache').caches).toBe(true);
  expect(signatures.of('joblib.Memory().cache').caches).toBe(true);
  expect(signatures.of('argparse.ArgumentParser().add_argument').option?.form).toBe('attribute');
  expect(signatures.of('argparse.ArgumentParser().add_argument_group().add_argument').option?.form).toBe('attribute');
  expect(signatures.of('argparse.ArgumentParser().parse_args').parses).toBe(true);
});
