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
    expect(signatures.returnsReceiver(path)).toBe(true);
  for (const path of ['torch.nn.Module().forward', 'sklearn.svm.SVC().predict', 'keras.Model().fit'])
    expect(signatures.returnsReceiver(path)).toBe(false);
});

it('knows what gives back its argument', () => {
  expect(signatures.returnsArgument('tqdm.auto.tqdm')).toEqual(['0', 'iterable']);
  expect(signatures.returnsArgument('accelerate.Accelerator().prepare')).toEqual(['0..']);
  expect(signatures.returnsArgument('openai.OpenAI')).toBeUndefined();
});

it('knows what runs a function', () => {
  expect(signatures.callback('concurrent.futures.ThreadPoolExecutor().map')?.count).toEqual({ lengthAt: ['1'] });
  expect(signatures.callback('multiprocessing.Pool().starmap')?.passes).toEqual({ spreadItems: '1' });
  expect(signatures.callback('optuna.create_study().optimize')?.per).toBe('trial');
  expect(signatures.callback('pandas.read_csv()[].apply')?.per).toBe('row');
  expect(signatures.callback('gradio.Interface')?.basis).toBe('request');
});

it('knows lengths, handlers, retries, caches and options', () => {
  expect(signatures.length('pandas.read_csv().head')?.length.default).toBe(5);
  expect(signatures.length('torch.utils.data.DataLoader')?.of).toBe('batch');
  expect(signatures.handler('fastapi.FastAPI().post')?.basis).toBe('request');
  expect(signatures.handler('discord.ext.commands.Bot().command')?.per).toBe('message');
  expect(signatures.retry('tenacity.retry')?.attempts.valueAt).toEqual(['stop:0', 'stop:max_attempt_number']);
  expect(signatures.isCache('functools.lru_cache')).toBe(true);
  expect(signatures.isCache('joblib.Memory().cache')).toBe(true);
  expect(signatures.option('argparse.ArgumentParser().add_argument')?.form).toBe('attribute');
  expect(signatures.option('argparse.ArgumentParser().add_argument_group().add_argument')?.form).toBe('attribute');
  expect(signatures.isParse('argparse.ArgumentParser().parse_args')).toBe(true);
});
