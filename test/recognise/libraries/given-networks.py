# --- A network that is a parameter, in functions that are called so
import torch


def compute_error_rate(model, batches):
    wrong = 0
    for batch in batches:
        wrong += (model(batch["x"]).argmax(-1) != batch["y"]).sum()  #= local-inference
    return wrong


def predict(self, x):
    self.model.eval()
    return self.model(x)  #= local-inference


def build(backbone, x):
    return backbone(x)
# --- TensorFlow 2: the argument that says so, a function that a training calls
import tensorflow as tf


@tf.function
def test_step(model, images):
    return model(images, training=False)  #= local-inference


def loss(model, x):
    return tf.reduce_mean(model(x, training=True))
# --- Behind the gradient, turned to evaluation
import torch

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def train(x, y):
    model.train()
    optimizer.zero_grad()
    loss = (model(x) - y).pow(2).mean()
    loss.backward()  #= training epochs=20
    optimizer.step()
    model.eval()
    return model(x)  #= local-inference times=20


for epoch in range(20):
    train(read(), read())
# --- Steps taken by hand
import torch

W = torch.randn((27, 27), requires_grad=True)
for k in range(100):
    loss = -(xs @ W).log().mean()
    W.grad = None
    loss.backward()  #= training epochs=100
    W.data += -50 * W.grad
# --- Gradients that move nothing
import torch

for name, picture in pictures.items():
    network(picture).max().backward()
# --- A Keras layer that says itself what calling it does
import tensorflow as tf

L = tf.keras.layers


class Model(L.Layer):
    def __init__(self):
        super().__init__()
        self.out = L.Dense(10)

    def __call__(self, x):
        return self.out(x)

    def next_tokens(self, text):
        return tf.nn.softmax(self(tf.constant([text]))[0, -1])  #= local-inference


class Scale(L.Layer):
    def call(self, x):
        return x * 2


model = Model()
model(tf.constant([[1, 2]]))  #= local-inference
Scale()(tf.constant([[1, 2]]))
# --- A layer from the hub in a network that is being built
import tensorflow as tf
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")  #= model-load
inputs = tf.keras.layers.Input(shape=[], dtype=tf.string)
outputs = tf.keras.layers.Dense(5)(layer(inputs))
vectors = layer(["a", "b"])  #= local-inference
# --- Sampling with a pipeline's own network
import torch
from diffusers import DDPMPipeline, UNet2DModel

pipe = DDPMPipeline.from_pretrained("google/ddpm-bedroom-256")  #= model-load
net = UNet2DModel(sample_size=28)
with torch.no_grad():
    for t in range(50):
        noise = pipe.unet(x, t)["sample"]  #= local-inference times=50
    pred = net(x, 0).sample  #= local-inference
# --- Tests within a training: an arm behind the gradient, a function that is called so
import torch
from torch import nn

cnn = nn.Sequential(nn.Linear(3, 2))
optimizer = torch.optim.Adam(cnn.parameters(), lr=0.1)


def test_net(net, env, count=10):
    for _ in range(count):
        mean = net(env.reset())[0]  #= local-inference
    return mean


for epoch in range(3):
    for step, (x, y) in enumerate(train_loader):
        prediction = cnn(x)
        if step % 7 == 0:
            print(cnn(y))
        loss = (prediction - y).pow(2).mean()
        optimizer.zero_grad()
        loss.backward()  #= training epochs=3
        optimizer.step()
        if step % 50 == 0:
            out = cnn(test_x)  #= local-inference
            test_net(cnn, env)
# --- Estimators of TensorFlow 1
import tensorflow as tf

estimator = tf.contrib.tpu.TPUEstimator(model_fn=model_fn, train_batch_size=32)
estimator.train(input_fn=train_input, max_steps=1000)  #= training steps=1000
result = estimator.evaluate(input_fn=eval_input, steps=10)  #= local-inference
