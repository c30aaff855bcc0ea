// A training whose loop stands in one file and its network, its optimizers and its passes in another.

import { expect, test } from 'vitest';
import { Room } from './room';

const LOOP = `import torch
def train(model, optimizer_gen, optimizer_discr, loader):
    for epoch in range(30):
        for real, _ in loader:
            optimizer_discr.zero_grad()
            fake = model.make(torch.randn(64, 100))
            loss = model.judge(fake.detach()).mean() - model.judge(real).mean()
            loss.backward()
            optimizer_discr.step()
            optimizer_gen.zero_grad()
            gen = -model.judge(fake).mean()
            gen.backward()
            optimizer_gen.step()
`;
const MAIN = `import torch
from torch import nn
from loop import train
class Gan(nn.Module):
    def __init__(self):
        super().__init__()
        self.generator = nn.Sequential(nn.Linear(100, 784))
        self.critic = nn.Sequential(nn.Linear(784, 1))
    def make(self, z):
        return self.generator(z)
    def judge(self, x):
        return self.critic(x).view(-1)
gan = Gan()
loader = torch.utils.data.DataLoader(torch.zeros(6400, 784), batch_size=64)
train(gan, torch.optim.Adam(gan.generator.parameters()), torch.optim.Adam(gan.critic.parameters()), loader)
`;

test('its passes are part of it, and each of its optimizers has a training', async () => {
  const room = new Room({ 'loop.py': LOOP, 'main.py': MAIN });
  await room.scan();
  const workloads = (path: string) =>
    room.session
      .latest(`/p/${path}`)
      ?.costs.map(({ workload }) => [workload.kind, workload.training?.epochs?.value.best]);
  expect(workloads('loop.py')).toEqual([
    ['training', 30],
    ['training', 30],
  ]);
  expect(workloads('main.py')).toEqual([]);
});
