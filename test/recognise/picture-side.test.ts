// How large the pictures are that a network is trained on, and what that does to what training costs.

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from './say';

const trainingOf = (transform: string, network = 'torchvision.models.vgg11()') => {
  const code = `import torch, torchvision
from torchvision import transforms
data = torchvision.datasets.CIFAR10("data", train=True, transform=${transform})
loader = torch.utils.data.DataLoader(data, batch_size=100)
net = ${network}
optimizer = torch.optim.SGD(net.parameters())
for epoch in range(10):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
`;
  const found = workloadsOf(code).find(({ kind }) => kind === 'training');
  if (!found) throw new Error('no training');
  return found;
};

test.each([
  ['transforms.ToTensor()', 32],
  ['transforms.Compose([transforms.Resize(64), transforms.ToTensor()])', 64],
  ['transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224)])', 224],
  ['transforms.Resize((150, 150))', 150],
  // Resized to what the weights were trained on, which the code does not say.
  ['torchvision.models.VGG11_Weights.DEFAULT.transforms()', undefined],
])('%s: %s pixels', (transform, side) => {
  expect(trainingOf(transform).training?.pictureSide?.value.best).toBe(side);
});

test('a keras network of pictures of its own size', () => {
  const [training] = workloadsOf(`from tensorflow import keras
base = keras.applications.VGG16(include_top=False, input_shape=(150, 150, 3))
model = keras.Sequential([base, keras.layers.Dense(1)])
model.fit(x, y, epochs=3)
`).filter(({ kind }) => kind === 'training');
  expect(training?.training?.pictureSide?.value.best).toBe(150);
});

const operationsOf = (transform: string, network?: string) => {
  const { steps } = estimateWorkload(trainingOf(transform, network), DEFAULT_SETTINGS);
  return steps?.find(({ what }) => what === 'operations')?.value ?? 0;
};

test('a convolutional network computes by the area', () => {
  const whole = operationsOf('transforms.Resize(224)');
  expect(operationsOf('transforms.Resize(112)') / whole).toBeCloseTo(1 / 4);
  expect(operationsOf('transforms.ToTensor()') / whole).toBeCloseTo((32 / 224) ** 2);
});

test('a network whose catalogue size is not that of its family is left alone', () => {
  const net = 'torchvision.models.vit_b_32()';
  expect(operationsOf('transforms.Resize(112)', net)).toBe(operationsOf('transforms.Resize(224)', net));
});
