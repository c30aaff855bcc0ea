import copy
import torch
from torch import nn
import torch.nn.functional as F


def MLP(dim, projection_size, hidden_size=4096):
    return nn.Sequential(
        nn.Linear(dim, hidden_size),
        nn.BatchNorm1d(hidden_size),
        nn.ReLU(inplace=True),
        nn.Linear(hidden_size, projection_size)
    )


def encoder(width=64):
    def stage(cin, cout):
        return nn.Sequential(nn.Conv2d(cin, cout, 3, 2, 1, bias=False), nn.GroupNorm(8, cout), nn.SiLU(),
                             nn.Conv2d(cout, cout, 3, 1, 1, bias=False), nn.GroupNorm(8, cout), nn.SiLU())
    return nn.Sequential(stage(3, width), stage(width, width * 2), stage(width * 2, width * 4),
                         nn.AdaptiveAvgPool2d(1), nn.Flatten())


class EMA():
    def __init__(self, beta):
        self.beta = beta

    def update_average(self, old, new):
        if old is None:
            return new
        return old * self.beta + (1 - self.beta) * new


class BYOL(nn.Module):
    def __init__(self, net, net_dim, projection_size=128, projection_hidden_size=1024, moving_average_decay=0.99):
        super().__init__()
        self.online_encoder = nn.Sequential(net, MLP(net_dim, projection_size, projection_hidden_size))
        self.online_predictor = MLP(projection_size, projection_size, projection_hidden_size)
        self.target_encoder = copy.deepcopy(self.online_encoder)
        for p in self.target_encoder.parameters():
            p.requires_grad = False
        self.ema = EMA(moving_average_decay)

    def update_moving_average(self):
        for cur, ma in zip(self.online_encoder.parameters(), self.target_encoder.parameters()):
            ma.data = self.ema.update_average(ma.data, cur.data)

    def forward(self, one, two):
        p1 = self.online_predictor(self.online_encoder(one))
        p2 = self.online_predictor(self.online_encoder(two))
        with torch.no_grad():
            t1, t2 = self.target_encoder(one), self.target_encoder(two)
        loss = 4 - 2 * (F.cosine_similarity(p1, t2) + F.cosine_similarity(p2, t1))
        return loss.mean()


learner = BYOL(encoder(), 256)
opt = torch.optim.Adam(learner.parameters(), lr=3e-4)

def sample_unlabelled_images():
    return torch.randn(20, 3, 96, 96)

for _ in range(100):
    images = sample_unlabelled_images()
    loss = learner(images, images.flip(-1))
    opt.zero_grad()
    loss.backward()
    opt.step()
    learner.update_moving_average()
