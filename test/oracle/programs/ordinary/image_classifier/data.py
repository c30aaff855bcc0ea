from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms


def get_loaders(cfg):
    transform = transforms.Compose([transforms.Resize(224), transforms.ToTensor()])
    full = datasets.CIFAR10(cfg["root"], train=True, download=True, transform=transform)
    test_set = datasets.CIFAR10(cfg["root"], train=False, download=True, transform=transform)
    n_val = int(len(full) * cfg["val_fraction"])
    train_set, val_set = random_split(full, [len(full) - n_val, n_val])
    train_loader = DataLoader(train_set, batch_size=cfg["batch_size"], shuffle=True, num_workers=4)
    val_loader = DataLoader(val_set, batch_size=cfg["batch_size"])
    test_loader = DataLoader(test_set, batch_size=cfg["batch_size"])
    return train_loader, val_loader, test_loader
