import copy
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.optim import Adam

LOG_SIG_MAX, LOG_SIG_MIN = 2, -20


class QNetwork(nn.Module):
    def __init__(self, num_inputs, num_actions, hidden_dim):
        super(QNetwork, self).__init__()
        # Q1 architecture
        self.linear1 = nn.Linear(num_inputs + num_actions, hidden_dim)
        self.linear2 = nn.Linear(hidden_dim, hidden_dim)
        self.linear3 = nn.Linear(hidden_dim, 1)
        # Q2 architecture
        self.linear4 = nn.Linear(num_inputs + num_actions, hidden_dim)
        self.linear5 = nn.Linear(hidden_dim, hidden_dim)
        self.linear6 = nn.Linear(hidden_dim, 1)

    def forward(self, state, action):
        xu = torch.cat([state, action], 1)
        x1 = self.linear3(F.relu(self.linear2(F.relu(self.linear1(xu)))))
        x2 = self.linear6(F.relu(self.linear5(F.relu(self.linear4(xu)))))
        return x1, x2


class GaussianPolicy(nn.Module):
    def __init__(self, num_inputs, num_actions, hidden_dim):
        super(GaussianPolicy, self).__init__()
        self.linear1 = nn.Linear(num_inputs, hidden_dim)
        self.linear2 = nn.Linear(hidden_dim, hidden_dim)
        self.mean_linear = nn.Linear(hidden_dim, num_actions)
        self.log_std_linear = nn.Linear(hidden_dim, num_actions)

    def forward(self, state):
        x = F.relu(self.linear2(F.relu(self.linear1(state))))
        return self.mean_linear(x), torch.clamp(self.log_std_linear(x), min=LOG_SIG_MIN, max=LOG_SIG_MAX)

    def sample(self, state):
        mean, log_std = self.forward(state)
        std = log_std.exp()
        x_t = mean + std * torch.randn_like(std)
        action = torch.tanh(x_t)
        log_prob = -0.5 * ((x_t - mean) / std) ** 2 - log_std - 0.919
        log_prob = (log_prob - torch.log(1 - action.pow(2) + 1e-6)).sum(1, keepdim=True)
        return action, log_prob


class SAC(object):
    def __init__(self, num_inputs, num_actions, hidden_size=256, gamma=0.99, tau=0.005, lr=3e-4):
        self.gamma, self.tau = gamma, tau
        self.target_entropy = -float(num_actions)
        self.critic = QNetwork(num_inputs, num_actions, hidden_size)
        self.critic_optim = Adam(self.critic.parameters(), lr=lr)
        self.critic_target = copy.deepcopy(self.critic)
        self.log_alpha = torch.zeros(1, requires_grad=True)
        self.alpha_optim = Adam([self.log_alpha], lr=lr)
        self.policy = GaussianPolicy(num_inputs, num_actions, hidden_size)
        self.policy_optim = Adam(self.policy.parameters(), lr=lr)

    def update_parameters(self, s, a, r, s2, mask):
        with torch.no_grad():
            a2, logp2 = self.policy.sample(s2)
            q1t, q2t = self.critic_target(s2, a2)
            target = r + mask * self.gamma * (torch.min(q1t, q2t) - self.log_alpha.exp() * logp2)
        q1, q2 = self.critic(s, a)
        qf_loss = F.mse_loss(q1, target) + F.mse_loss(q2, target)
        self.critic_optim.zero_grad()
        qf_loss.backward()
        self.critic_optim.step()

        pi, log_pi = self.policy.sample(s)
        policy_loss = (self.log_alpha.exp().detach() * log_pi - torch.min(*self.critic(s, pi))).mean()
        self.policy_optim.zero_grad()
        policy_loss.backward()
        self.policy_optim.step()

        alpha_loss = -(self.log_alpha * (log_pi + self.target_entropy).detach()).mean()
        self.alpha_optim.zero_grad()
        alpha_loss.backward()
        self.alpha_optim.step()
        for tp, p in zip(self.critic_target.parameters(), self.critic.parameters()):
            tp.data.copy_(tp.data * (1.0 - self.tau) + p.data * self.tau)


# HalfCheetah
agent = SAC(17, 6)
updates = 0
while updates < 1_000_000:
    agent.update_parameters(torch.randn(256, 17), torch.rand(256, 6) * 2 - 1, torch.randn(256, 1), torch.randn(256, 17), torch.ones(256, 1))
    updates += 1
