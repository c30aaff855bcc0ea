import torch
import torch.nn as nn

SETTINGS = {
    "n_mels": 40,
    "frames": 160,
    "hidden": 256,
    "embedding": 256,
    "layers": 3,
    "margin": 0.3,
    "lr": 1e-4,
    "steps": 10_000,
    "speakers": 16,
}


class SpeakerEncoder(nn.Module):
    def __init__(self, settings):
        super().__init__()
        self.lstm = nn.LSTM(input_size=settings["n_mels"], hidden_size=settings["hidden"],
                            num_layers=settings["layers"], batch_first=True)
        self.linear = nn.Linear(in_features=settings["hidden"], out_features=settings["embedding"])
        self.relu = torch.nn.ReLU()

    def forward(self, utterances):
        out, (hidden, cell) = self.lstm(utterances)
        embeds_raw = self.relu(self.linear(hidden[-1]))
        return embeds_raw / (torch.norm(embeds_raw, dim=1, keepdim=True) + 1e-5)


def get_optimizer(model, name="adam", **kwargs):
    if name == "adam":
        return torch.optim.Adam(model.parameters(), **kwargs)
    if name == "sgd":
        return torch.optim.SGD(model.parameters(), momentum=0.9, **kwargs)
    raise KeyError(name)


encoder = SpeakerEncoder(SETTINGS)
optimizer = get_optimizer(encoder, lr=SETTINGS["lr"])
triplet = nn.TripletMarginLoss(margin=SETTINGS["margin"])

for step in range(1, SETTINGS["steps"] + 1):
    shape = (SETTINGS["speakers"], SETTINGS["frames"], SETTINGS["n_mels"])
    anchor, positive, negative = (encoder(torch.randn(shape)) for _ in range(3))
    loss = triplet(anchor, positive, negative)
    encoder.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 1000 == 0:
        print(step, loss.detach())
