// TensorFlow 1: what a session is asked for tells a training from a pass, and both from setting up.

import { expect, test } from 'vitest';
import { say } from './say';

const GRAPH = `import tensorflow.compat.v1 as tf
x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.int32, [None])
logits = tf.layers.dense(tf.layers.dense(x, 128, activation=tf.nn.relu), 10)
loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))
penalised = -loss * 3
train_op = tf.train.AdamOptimizer(1e-3).minimize(loss)
batch = tf.data.Dataset.range(10).make_one_shot_iterator().get_next()
iterator_init = tf.data.Dataset.range(10).make_initializable_iterator().initializer
step = tf.train.get_or_create_global_step()
copy = tf.group([tf.assign(step, 1)])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
`;
const LINE = GRAPH.split('\n').length;
const asked = (line: string): readonly string[] => say(`${GRAPH}    for i in range(50):\n        ${line}\n`);

test.each([
  'sess.run(train_op, feed_dict={x: xs, y: ys})',
  '_, l = sess.run([train_op, loss], {x: xs})',
  "sess.run({'t': tf.group(train_op, copy)}, {x: xs})",
  'train_op.run(feed_dict={x: xs})',
  'session.run(model.train_op, feed_dict={model.x: xs})',
])('%s is a step of one training', (line) => {
  expect(asked(line)).toEqual([`${LINE + 1} training local - x1`]);
});

test.each([
  'sess.run(logits, feed_dict={x: xs})',
  'sess.run([loss, logits], {x: xs})',
  'sess.run(penalised, {x: xs})',
  'loss.eval({x: xs})',
  'loss.eval(feed_dict={x: xs})',
  "sess.run('softmax:0', {'image:0': xs})",
  'model_session.run(model.logits, feed_dict={model.x: xs})',
])('%s is a pass', (line) => {
  expect(asked(line)).toEqual([`${LINE + 1} local-inference local - x50`]);
});

test.each([
  'sess.run(batch)',
  'sess.run(iterator_init, feed_dict={paths: files})',
  'sess.run(copy)',
  'sess.run(step)',
  'sess.run(tf.trainable_variables())',
  'sess.run(tf.matmul(tf.constant([[3.0]]), tf.constant([[2.0]])))',
  'step.eval()',
  'subprocess_like.run(command)',
  'frame.eval("a + b")',
])('%s is neither', (line) => {
  expect(asked(line)).toEqual([]);
});

test('what is fetched by a name is what was given it, and what runs before there is a network is no pass', () => {
  const code = `import tensorflow as tf
a = tf.placeholder(tf.float32)
with tf.Session() as sess:
    sess.run(a * 2 + 1, feed_dict={a: 3})
w = tf.get_variable("w", [784, 10])
cost = tf.reduce_mean(tf.matmul(a, w), name="cost")
tf.train.AdamOptimizer(1e-3).minimize(cost, name="step")
with tf.Session() as sess:
    for i in range(50):
        sess.run(["cost:0", "step"], feed_dict={"a:0": xs})
    sess.run("cost:0", feed_dict={"a:0": xs})
`;
  expect(say(code)).toEqual(['10 training local - x1', '11 local-inference local - x1']);
});

test('operations and sessions that an object holds are told by their names', () => {
  const code = `import tensorflow as tf
class Learner:
    def step(self, xs):
        self.sess.run(self.train_op, feed_dict={self.x: xs})
        self.sess.run(self.sync_ops, feed_dict={self.x: xs})
        return self.sess.run(self.loss, feed_dict={self.x: xs})
`;
  expect(say(code)).toEqual(['4 training local - x1', '6 local-inference local - x1']);
});

test('what a session makes callable runs where it is called', () => {
  const code = `import tensorflow.compat.v1 as tf
class Policy:
    def __init__(self, network):
        seen = tf.placeholder(tf.float32, [None, 4])
        session = tf.Session()
        self._act = session.make_callable(network.act(seen), [seen])
        self._reset = session.make_callable(tf.global_variables_initializer())
    def step(self, observation):
        self._reset()
        return self._act(observation)
`;
  expect(say(code)).toEqual(['10 local-inference local - x1']);
});

test('each optimizer that a loop runs moves a network of its own', () => {
  const code = `${GRAPH.replace(
    'batch = ',
    `critic_op = tf.train.AdamOptimizer(1e-3).minimize(penalised)
batch = `,
  )}    for i in range(50):
        sess.run(train_op, {x: xs})
        sess.run(critic_op, {x: xs})
`;
  expect(say(code)).toEqual([`${LINE + 2} training local - x1`, `${LINE + 3} training local - x1`]);
});

test('a Sonnet network of TensorFlow 1 only builds; that of TensorFlow 2 runs where it is called', () => {
  const network = `import sonnet as snt
class Net(snt.Module):
    def __init__(self):
        super().__init__()
        self.head = snt.Linear(10)
    def __call__(self, x):
        return self.head(x)
net = Net()
`;
  expect(say(`${network}import tensorflow as tf\nnet(tf.ones([4, 8]))\n`)).toEqual(['10 local-inference local - x1']);
  expect(say(`${network}import tensorflow.compat.v1 as tf\nnet(tf.placeholder(tf.float32))\n`)).toEqual([]);
});

test('the session that is open runs what an object keeps; a step may be fetched by its name', () => {
  const code = `import tensorflow as tf
class Policy:
    def __init__(self):
        self.state = tf.placeholder(tf.float32, [400])
        self.action = tf.contrib.layers.fully_connected(inputs=self.state, num_outputs=1)
        self.train_op = tf.train.AdamOptimizer().minimize(self.action)
    def predict(self, state, sess=None):
        sess = sess or tf.get_default_session()
        return sess.run(self.action, {self.state: state})
    def update(self, state, sess=None):
        sess = sess or tf.get_default_session()
        return sess.run(self.train_op, {self.state: state})
policy = Policy()
with tf.Session() as sess:
    for i in range(10):
        policy.predict(rows)
        policy.update(rows)
    for j in range(5):
        _, cost = sess.run(["train", "cost:0"], feed_dict={"input:0": rows})`;
  expect(say(code).map((one) => one.replace(/^(\d+ \S+).* (\S+)$/, '$1 $2'))).toEqual([
    '9 local-inference x10',
    '12 training x1',
    '19 training x1',
  ]);
});

test('what arithmetic with weights gives is a network where a loss is given it by name, also behind a function', () => {
  const code = (logits: string): string => `import tensorflow as tf
x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
weights = tf.Variable(tf.zeros([784, 10]))
def net(x):
    return tf.matmul(x, weights) + 1
logits = ${logits}
cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y))
with tf.Session() as session:
    session.run(cost, feed_dict={x: rows, y: labels})
    session.run(weights)`;
  for (const logits of ['tf.matmul(x, weights) + 1', 'net(x)'])
    expect(say(code(logits))).toEqual(['10 local-inference local - x1']);
});
