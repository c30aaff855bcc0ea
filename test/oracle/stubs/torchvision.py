"""torchvision: the sizes of its data sets; weights that are loaded count from 50 million parameters on."""

from oracle import Thing, spend
from torch import Dataset, Module

SUBMODULES = ("datasets", "transforms", "models", "utils")


def _dataset(train_rows, test_rows):
    class Rows(Dataset):
        def __init__(self, root=None, train=True, **kwargs):
            self.rows = train_rows if train else test_rows

        def __len__(self):
            return self.rows

        def __getitem__(self, index):
            from torch import Tensor

            return Tensor(3), 1

    return Rows


MNIST = FashionMNIST = _dataset(60000, 10000)
CIFAR10 = CIFAR100 = _dataset(50000, 10000)


def _model(name, millions):
    class Net(Module):
        pass

    Net.__name__ = name

    def make(weights=None, pretrained=False, **kwargs):
        if (weights or pretrained) and millions >= 50:
            spend("load")
        return Net()

    return make


resnet18, resnet50, vgg16 = _model("ResNet", 11.7), _model("ResNet", 25.6), _model("VGG", 138)
vit_b_16, mobilenet_v2, efficientnet_b0 = _model("ViT", 86), _model("MobileNet", 3.5), _model("EfficientNet", 5.3)


class _Transforms(Thing):
    def __call__(self, *args):
        from torch import Tensor

        return Tensor(3)


Compose = ToTensor = Normalize = Resize = _Transforms
