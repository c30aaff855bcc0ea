// JAX: what `jit` and its like give back is the function itself, however it is wrapped, and Flax and Haiku run by `apply`.

import { expect, test } from 'vitest';
import { say } from './say';

const FLAX = `import functools
import flax.linen as nn
import haiku as hk
import jax, jax.numpy as jnp, optax
from flax import nnx
class CNN(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(x)
model = CNN()
params = model.init(jax.random.key(0), jnp.ones([1, 28]))
def loss_fn(params, x):
    return model.apply(params, x).mean()
`;
const LINE = FLAX.split('\n').length;

const PREDICT = `${FLAX}def predict(params, x):
    return model.apply(params, x)
`;

test.each([
  'jax.jit(predict)',
  "jax.pmap(predict, axis_name='batch')",
  'functools.partial(jax.jit, static_argnums=1)(predict)',
  'nnx.jit(predict)',
])('%s runs what it was given', (made) => {
  expect(say(`${PREDICT}run = ${made}\nfor x in range(5):\n    run(params, x)\n`)).toEqual([
    `${LINE + 1} local-inference local - x5`,
  ]);
});

test.each([
  ['jax.jit(model.apply)', 'run'],
  ['hk.transform(lambda x: hk.nets.MLP([10])(x))', 'run.apply'],
  ['hk.without_apply_rng(hk.transform(lambda x: hk.nets.MLP([10])(x)))', 'run.apply'],
])('a method of a library under %s is called where that is', (made, called) => {
  expect(say(`${FLAX}run = ${made}\nfor x in range(5):\n    ${called}(params, x)\n`)).toEqual([
    `${LINE + 2} local-inference local - x5`,
  ]);
});

test('a function of another kind under a decorator is followed too', () => {
  const code = `${FLAX}@functools.partial(jax.jit, static_argnums=0)
def act(apply_fn, params, x):
    return apply_fn({'params': params}, x)
for _ in range(7):
    act(model.apply, params, 1)
`;
  expect(say(code)).toEqual([`${LINE + 2} local-inference local - x7`]);
});

test.each([
  'jax.tree_util.tree_map(lambda w, g: w - 0.1 * g, params, grads)',
  'jax.tree.map(lambda w, g: w - 0.1 * g, params, grads)',
])('weights that are moved by hand are trained: %s', (moved) => {
  const code = `${FLAX}for _ in range(10):\n    grads = jax.grad(loss_fn)(params, 1)\n    params = ${moved}\n`;
  expect(say(code)).toEqual([`${LINE + 1} training local - x1`]);
});

test('a gradient whose shape is looked at moves nothing', () => {
  const code = `${FLAX}def look(x):\n    grads = jax.grad(loss_fn)(params, x)\n    return jax.tree.map(jnp.shape, grads)\nlook(1)\n`;
  expect(say(code)).toEqual([]);
});

test('without weights nothing is computed', () => {
  expect(say(`${FLAX}model.apply({}, 3)\n`)).toEqual([]);
  expect(say(`${FLAX}model.apply({'params': params}, 3)\n`)).toHaveLength(1);
});

test('apply of something unknown is a pass where it is given weights', () => {
  const head = `import jax\ndef evaluate(net, params, frame):\n    return `;
  expect(say(`${head}net.apply({'params': params}, frame)\n`)).toEqual(['3 local-inference local - x1']);
  expect(say(`${head}frame.apply(params, axis=1)\n`)).toEqual([]);
  expect(say(`${head}frame.apply({'a': 'mean'})\n`)).toEqual([]);
});

test('a module of the new API is passed where it is called, not where its parts are', () => {
  const code = `from flax import nnx
import jax, optax
class Block(nnx.Module):
    def __init__(self, rngs): self.dense = nnx.Linear(2, 2, rngs=rngs)
    def __call__(self, x): return self.dense(x)
class Net(nnx.Module):
    def __init__(self, rngs): self.block = Block(rngs)
    def __call__(self, x): return self.block(x)
net = Net(nnx.Rngs(0))
@nnx.jit
def train_step(net, optimizer, x):
    def loss_fn(net):
        return (net(x) - 1).mean()
    loss, grads = nnx.value_and_grad(loss_fn)(net)
    optimizer.update(grads)
optimizer = nnx.Optimizer(net, optax.adam(1e-3))
for _ in range(100):
    train_step(net, optimizer, 3)
net(4)
`;
  expect(say(code)).toEqual(['14 training local - x1', '19 local-inference local - x1']);
});
