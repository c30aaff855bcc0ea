"""A2C on a made-up environment."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Categorical

OBS, ACTIONS = 8, 4


class FakeLander:
    def __init__(self, n):
        self.n = n

    def reset(self):
        return torch.randn(self.n, OBS)

    def step(self, a):
        return torch.randn(self.n, OBS), torch.randn(self.n), torch.zeros(self.n)


class ActorCritic(nn.Module):
    def __init__(self, num_inputs, num_actions, hidden_size=64):
        super(ActorCritic, self).__init__()
        self.shared = nn.Sequential(nn.Linear(num_inputs, hidden_size), nn.Tanh(), nn.Linear(hidden_size, hidden_size), nn.Tanh())
        self.actor = nn.Linear(hidden_size, num_actions)
        self.critic = nn.Linear(hidden_size, 1)

    def forward(self, x):
        h = self.shared(x)
        return Categorical(logits=self.actor(h), validate_args=False), self.critic(h).squeeze(-1)


num_envs, num_steps, gamma, lam = 16, 20, 0.99, 0.95
env = FakeLander(num_envs)
ac = ActorCritic(OBS, ACTIONS, hidden_size=128)
ac_optimizer = torch.optim.Adam(ac.parameters(), lr=3e-4)

state = env.reset()
for update in range(3000):
    log_probs, values, rewards, masks, entropy = [], [], [], [], 0
    for _ in range(num_steps):
        dist, value = ac(state)
        action = dist.sample()
        state, reward, done = env.step(action)
        log_probs.append(dist.log_prob(action))
        values.append(value)
        rewards.append(reward)
        masks.append(1 - done)
        entropy = entropy + dist.entropy().mean()
    with torch.no_grad():
        _, next_value = ac(state)
    gae, returns = 0, []
    vals = values + [next_value]
    for t in reversed(range(num_steps)):
        delta = rewards[t] + gamma * vals[t + 1] * masks[t] - vals[t]
        gae = delta + gamma * lam * masks[t] * gae
        returns.insert(0, (gae + vals[t]).detach())
    advantage = torch.cat(returns) - torch.cat(values)
    actor_loss = -(torch.cat(log_probs) * advantage.detach()).mean()
    loss = actor_loss + 0.5 * advantage.pow(2).mean() - 0.001 * entropy
    ac_optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(ac.parameters(), 0.5)
    ac_optimizer.step()
