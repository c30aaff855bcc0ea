"""Features of CIFAR-10 from a frozen network, batch by batch."""
import torch
from torch.utils.data import DataLoader, Subset
from torchvision import datasets, models, transforms

transform = transforms.Compose([transforms.Resize(224), transforms.ToTensor()])
train = datasets.CIFAR10(root="data", train=True, download=True, transform=transform)
test = datasets.CIFAR10(root="data", train=False, download=True, transform=transform)
small = Subset(train, range(2000))

backbone = models.vgg16(weights="IMAGENET1K_V1")
backbone.eval()


@torch.no_grad()
def features(dataset, batch_size):
    collected = []
    for images, _ in DataLoader(dataset, batch_size=batch_size):
        collected.append(backbone(images))
    return collected


train_features = features(small, 64)
test_features = features(test, 128)
print(len(train_features), len(test_features))
