// Networks that vision libraries build by name: which loads are told, and by what trainings and passes are sized.

import { expect, it } from 'vitest';
import { say } from './say';

it.each([
  [
    'loads below 50 million parameters are no work, larger ones are',
    `import keras, timm, torchvision
keras.applications.MobileNet(weights="imagenet")
keras.applications.NASNetLarge(weights="imagenet")
torchvision.models.mobilenet_v3_small(weights="DEFAULT")
torchvision.models.vgg16(weights=torchvision.models.VGG16_Weights.DEFAULT)
torchvision.models.detection.fasterrcnn_resnet50_fpn(weights="DEFAULT")
timm.create_model("resnet50", pretrained=True)
timm.create_model("swin_large_patch4_window7_224", pretrained=True)`,
    [
      '3 model-load local NASNetLarge x1',
      '5 model-load local vgg16 x1',
      '8 model-load local swin_large_patch4_window7_224 x1',
    ],
  ],
  [
    'VGG without its dense layers is small, ResNet152 is not',
    `from keras.applications import VGG16, ResNet152
VGG16(weights="imagenet")
VGG16(weights="imagenet", include_top=False)
ResNet152(include_top=False)`,
    ['2 model-load local VGG16 x1', '4 model-load local ResNet152 x1'],
  ],
  [
    'a network of torchvision may be named by a text; without weights nothing is loaded',
    `from torchvision import models
models.get_model("vgg16", weights="DEFAULT")
models.get_model("vgg16")
net = models.get_model("resnet18")
net.eval()
net(images)`,
    ['2 model-load local vgg16 x1', '6 local-inference local resnet18 x1'],
  ],
  [
    'a Keras model is as large as the network it is built on: as a layer, behind its outputs, added later',
    `import keras
from keras.applications import ResNet50, MobileNetV2
base = MobileNetV2(include_top=False)
net = keras.Sequential([base, keras.layers.Dense(2)])
net.fit(x, y)
net.predict(x)
base = ResNet50(include_top=False)
y = keras.layers.Dense(2)(keras.layers.Flatten()(base.output))
keras.Model(inputs=base.input, outputs=y).fit(x, y)
late = keras.Sequential()
late.add(keras.layers.Rescaling(1 / 255))
late.add(base)
late.fit(x, y)
own = keras.Sequential()
own.add(keras.layers.Dense(2))
own.fit(x, y)`,
    [
      '5 training local MobileNetV2 x1',
      '6 local-inference local MobileNetV2 x1',
      '9 training local ResNet50 x1',
      '13 training local ResNet50 x1',
      '16 training local Sequential x1',
    ],
  ],
  [
    'a network handed on to who builds it',
    `from fastai.vision.all import *
learn = vision_learner(dls, resnet34)
learn.fine_tune(3)`,
    ['3 training local resnet34 x1'],
  ],
] as const)('%s', (_, code, expected) => {
  expect(say(code)).toEqual(expected);
});
