// A data set in a folder of its name has as many items as the catalogue lists.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const walked = (made: string) =>
  timesOf(`import argparse, os
from torchvision import datasets
from torch.utils.data import DataLoader
parser = argparse.ArgumentParser()
parser.add_argument("data", nargs="?", default="imagenet")
parser.add_argument("--dummy", action="store_true")
args = parser.parse_args()
${made}
for batch in DataLoader(data, batch_size=100):
    lib.step(batch)
`).step?.split(' ')[0];

test.each([
  ['its training part', 'data = datasets.ImageFolder("/data/ImageNet/train")', '12812'],
  ['another part', 'data = datasets.ImageFolder(root="/data/imagenet/val")', '500'],
  ['no part', 'data = datasets.ImageFolder("./imagenet/")', '12812'],
  ['a path that the command line tells', 'data = datasets.ImageFolder(os.path.join(args.data, "train"))', '12812'],
  ['pictures that are made up', 'data = datasets.FakeData(2000, (3, 224, 224))', '20'],
  ['as many of them as the library takes', 'data = datasets.FakeData()', '10'],
])('%s', (_, made, times) => {
  expect(walked(made)).toBe(times);
});

test('a folder of any other name tells nothing', () => {
  expect(walked('data = datasets.ImageFolder("/data/cats/train")')).toBe('0..1..');
});

test('made up or not, as a switch says', () => {
  const made = `if args.dummy:
    data = datasets.FakeData(1281167, (3, 224, 224))
else:
    data = datasets.ImageFolder(os.path.join(args.data, "train"))`;
  expect(walked(made)).toBe('12812');
});
