# --- a GAN with two gradients in one loop, each of its own network
import torch
from torch import nn

generator = nn.Sequential(nn.Linear(100, 784), nn.Tanh())
discriminator = nn.Sequential(nn.Linear(784, 1), nn.Sigmoid())
criterion = nn.BCELoss()
optimizer_g = torch.optim.Adam(generator.parameters(), lr=2e-4)
optimizer_d = torch.optim.Adam(discriminator.parameters(), lr=2e-4)
for epoch in range(50):
    for i, (images, _) in enumerate(loader):
        optimizer_d.zero_grad()
        real_loss = criterion(discriminator(images), ones)
        real_loss.backward()  #= training epochs=50
        fake = generator(torch.randn(64, 100))
        fake_loss = criterion(discriminator(fake.detach()), zeros)
        fake_loss.backward()
        optimizer_d.step()
        optimizer_g.zero_grad()
        loss_g = criterion(discriminator(fake), ones)
        loss_g.backward()  #= training epochs=50
        optimizer_g.step()
# --- the same with networks that another file makes, and gradients that leave the graph standing
import torch
from models import Discriminator, Generator

netG, netD = Generator().cuda(), Discriminator().cuda()
optG = torch.optim.Adam(netG.parameters())
optD = torch.optim.Adam(netD.parameters())
for epoch in range(25):
    for data in loader:
        netD.zero_grad()
        errD_real = criterion(netD(data), ones)
        errD_real.backward(retain_graph=True)  #= training epochs=25
        optD.step()
        netG.zero_grad()
        errG = criterion(netD(netG(noise)), ones)
        errG.backward()  #= training epochs=25
        optG.step()
# --- the gradients in methods of a class
import torch


class GAN:
    def __init__(self, g, d):
        self.g, self.d = g, d
        self.g_optimizer = torch.optim.Adam(g.parameters())
        self.d_optimizer = torch.optim.Adam(d.parameters())

    def train_d(self, x):
        self.d_optimizer.zero_grad()
        loss = self.d(x).mean()
        loss.backward()  #= training epochs=12
        self.d_optimizer.step()

    def train_g(self, z):
        self.g_optimizer.zero_grad()
        loss = self.d(self.g(z)).mean()
        loss.backward()  #= training epochs=12
        self.g_optimizer.step()

    def train(self, loader):
        for epoch in range(12):
            for x in loader:
                self.train_d(x)
                self.train_g(x)


GAN(g, d).train(loader)
# --- WGAN: the critic more often than the generator
import torch

opt_critic = torch.optim.RMSprop(critic.parameters(), lr=5e-5)
opt_gen = torch.optim.RMSprop(gen.parameters(), lr=5e-5)
for epoch in range(5):
    for batch in loader:
        for _ in range(5):
            loss_critic = -(critic(batch).mean() - critic(gen(noise)).mean())
            critic.zero_grad()
            loss_critic.backward(retain_graph=True)  #= training epochs=5
            opt_critic.step()
        loss_gen = -critic(gen(noise)).mean()
        gen.zero_grad()
        loss_gen.backward()  #= training epochs=5
        opt_gen.step()
# --- optax and Flax
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn
from flax.training import train_state


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(x)


net = Net()
params = net.init(jax.random.PRNGKey(0), x)
tx = optax.adam(1e-3)
state = train_state.TrainState.create(apply_fn=net.apply, params=params, tx=tx)


@jax.jit
def step(state, x, y):
    def loss_fn(params):
        return ((net.apply(params, x) - y) ** 2).mean()

    grads = jax.grad(loss_fn)(state.params)  #= training epochs=8
    return state.apply_gradients(grads=grads)


for epoch in range(8):
    for x, y in batches:
        state = step(state, x, y)
out = net.apply(state.params, x)  #= local-inference
# --- nnx
import optax
from flax import nnx

model = nnx.Linear(2, 2, rngs=nnx.Rngs(0))
optimizer = nnx.Optimizer(model, optax.adam(1e-3))


@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model)  #= training steps=400
    optimizer.update(grads)


for step in range(400):
    train_step(model, optimizer, x, y)
# --- optimisers of JAX alone
import jax
from jax.example_libraries import optimizers

opt_init, opt_update, get_params = optimizers.adam(1e-3)
opt_state = opt_init(params)
for i in range(1000):
    grads = jax.grad(loss)(get_params(opt_state), batch)  #= training steps=1000
    opt_state = opt_update(i, grads, opt_state)
# --- Trax
import trax
from trax.supervised import training

loop = training.Loop(model, train_task, eval_tasks=[eval_task], output_dir="x")
loop.run(n_steps=1000)  #= training steps=1000
# --- Theano, Chainer, CNTK, Caffe, autograd
import autograd.numpy as np
import caffe
import chainer
from autograd import grad
from chainer import training

solver = caffe.SGDSolver("solver.prototxt")
solver.step(1000)  #= training steps=1000
solver.solve()  #= training
net = caffe.Net("deploy.prototxt", "w.caffemodel", caffe.TEST)
net.forward()  #= local-inference
trainer = training.Trainer(updater, (20, "epoch"), out="result")
trainer.run()  #= training
# --- tinygrad
from tinygrad import Tensor, nn

opt = nn.optim.Adam(nn.state.get_parameters(model))
for step in range(70):
    opt.zero_grad()
    loss = model(X).sparse_categorical_crossentropy(Y).backward()  #= training steps=70
    opt.step()
# --- EMA and saliency, no training
import torch

x.requires_grad_()
score = net(x)[0, 3]
score.backward()
saliency = x.grad.abs()
# --- optimizers that are handed in, each for a network of its own
import torch


def train(gen, disc, opt_gen, opt_disc, loader):
    for epoch in range(9):
        for x in loader:
            loss_disc = disc(gen(x)).mean()
            opt_disc.zero_grad()
            loss_disc.backward(retain_graph=True)  #= training epochs=9
            opt_disc.step()
            loss_gen = -disc(gen(x)).mean()
            opt_gen.zero_grad()
            loss_gen.backward()  #= training epochs=9
            opt_gen.step()
# --- one optimizer that is handed in, with mixed precision beside it
import torch


def train(model, optimizer, scaler, loader):
    for epoch in range(9):
        for x in loader:
            loss = model(x).mean()
            if scaler is not None:
                scaler.scale(loss).backward()  #= training epochs=9
                scaler.step(optimizer)
            else:
                loss.backward()
                optimizer.step()
# --- one step of a lesson
import torch

linear = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(linear.parameters(), lr=0.01)
loss = torch.nn.functional.mse_loss(linear(x), y)
loss.backward()  #= training steps=1
optimizer.step()
# --- a graph of TensorFlow 1 by hand
import tensorflow as tf

x = tf.placeholder("float", [None, 784])
y = tf.placeholder("float", [None, 10])
w = tf.Variable(tf.random_normal([784, 10]))
b = tf.Variable(tf.zeros([10]))
logits = tf.matmul(x, w) + b
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y))
train_op = tf.train.AdamOptimizer(0.01).minimize(loss)
accuracy = tf.reduce_mean(tf.cast(tf.equal(tf.argmax(logits, 1), tf.argmax(y, 1)), tf.float32))
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(500):
        sess.run(train_op, feed_dict={x: xs, y: ys})  #= training steps=500
    print(sess.run(accuracy, feed_dict={x: test, y: labels}))  #= local-inference
