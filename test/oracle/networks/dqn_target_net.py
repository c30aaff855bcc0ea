import random
from collections import deque, namedtuple

import torch
import torch.nn as nn
import torch.optim as optim

Transition = namedtuple('Transition', ('state', 'action', 'next_state', 'reward'))

BATCH_SIZE = 32
GAMMA = 0.99
TAU = 0.005
LR = 1e-4


class ReplayMemory(object):
    def __init__(self, capacity):
        self.memory = deque([], maxlen=capacity)

    def push(self, *args):
        self.memory.append(Transition(*args))

    def sample(self, batch_size):
        return random.sample(self.memory, batch_size)

    def __len__(self):
        return len(self.memory)


class AtariDQN(nn.Module):
    def __init__(self, h, w, outputs, frames=4):
        super().__init__()
        self.conv1 = nn.Conv2d(frames, 32, kernel_size=8, stride=4)
        self.conv2 = nn.Conv2d(32, 64, kernel_size=4, stride=2)
        self.conv3 = nn.Conv2d(64, 64, kernel_size=3, stride=1)

        def conv2d_size_out(size, kernel_size, stride):
            return (size - kernel_size) // stride + 1

        convw = conv2d_size_out(conv2d_size_out(conv2d_size_out(w, 8, 4), 4, 2), 3, 1)
        convh = conv2d_size_out(conv2d_size_out(conv2d_size_out(h, 8, 4), 4, 2), 3, 1)
        self.fc = nn.Linear(convw * convh * 64, 512)
        self.head = nn.Linear(512, outputs)

    def forward(self, x):
        x = x.float() / 255
        x = torch.relu(self.conv1(x))
        x = torch.relu(self.conv2(x))
        x = torch.relu(self.conv3(x))
        x = torch.relu(self.fc(x.view(x.size(0), -1)))
        return self.head(x)


n_actions = 6
policy_net = AtariDQN(84, 84, n_actions)
target_net = AtariDQN(84, 84, n_actions)
target_net.load_state_dict(policy_net.state_dict())
target_net.eval()

optimizer = optim.AdamW(policy_net.parameters(), lr=LR, amsgrad=True)
memory = ReplayMemory(10000)


def optimize_model():
    if len(memory) < BATCH_SIZE:
        return
    batch = Transition(*zip(*memory.sample(BATCH_SIZE)))
    state_batch, action_batch = torch.cat(batch.state), torch.cat(batch.action)
    reward_batch, next_batch = torch.cat(batch.reward), torch.cat(batch.next_state)

    state_action_values = policy_net(state_batch).gather(1, action_batch)
    with torch.no_grad():
        next_state_values = target_net(next_batch).max(1)[0]
    expected = (next_state_values * GAMMA) + reward_batch
    loss = nn.SmoothL1Loss()(state_action_values, expected.unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_value_(policy_net.parameters(), 100)
    optimizer.step()


for t in range(5000):
    memory.push(torch.randint(0, 256, (1, 4, 84, 84)), torch.randint(0, n_actions, (1, 1)),
                torch.randint(0, 256, (1, 4, 84, 84)), torch.randn(1))
    optimize_model()
    # soft update
    with torch.no_grad():
        for tp, pp in zip(target_net.parameters(), policy_net.parameters()):
            tp.mul_(1 - TAU).add_(pp, alpha=TAU)
