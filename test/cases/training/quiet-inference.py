# Gradients are off, in each way people write it.
import torch
from torchvision import models

model = models.resnet50(weights="DEFAULT").eval().cuda()


@torch.no_grad()
def predict(batch):
    return model(batch.cuda()).argmax(1)  # ok


@torch.inference_mode()
def embed(batch):
    return model(batch.cuda())  # ok


def score(batch):
    with torch.no_grad():
        return model(batch.cuda()).softmax(1)  # ok


for number in range(1_000_000):
    predict(load(number))
    embed(load(number))
    score(load(number))
