# --- Stable-Baselines3
import gymnasium as gym
from stable_baselines3 import PPO, SAC
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.evaluation import evaluate_policy

env = make_vec_env("CartPole-v1", n_envs=4)
model = PPO("MlpPolicy", env, verbose=1)
model.learn(total_timesteps=25_000)  #= training
model.save("ppo")
mean, std = evaluate_policy(model, env, n_eval_episodes=10)  #= local-inference
obs = env.reset()
for step in range(1000):
    action, _ = model.predict(obs)  #= local-inference times=1000
    obs, rewards, dones, info = env.step(action)
# --- Stable-Baselines 2, rl_zoo, keras-rl
from rl.agents.dqn import DQNAgent
from stable_baselines import PPO2

model = PPO2("MlpPolicy", env)
model.learn(total_timesteps=10000)  #= training
dqn = DQNAgent(model=net, nb_actions=2, memory=memory, policy=policy)
dqn.fit(env, nb_steps=50000, verbose=2)  #= training steps=50000
dqn.test(env, nb_episodes=5)  #= local-inference
# --- RLlib
from ray.rllib.algorithms.dqn import DQNConfig
from ray.rllib.agents.ppo import PPOTrainer

algo = DQNConfig().environment("CartPole-v1").build()
for i in range(20):
    algo.train()  #= training times=20
trainer = PPOTrainer(config={}, env="CartPole-v1")
trainer.train()  #= training
# --- Tianshou
import tianshou as ts
from tianshou.data import Collector, VectorReplayBuffer
from tianshou.trainer import OffpolicyTrainer, offpolicy_trainer

result = OffpolicyTrainer(policy=policy, train_collector=a, test_collector=b, max_epoch=10, step_per_epoch=10000, batch_size=64).run()  #= training epochs=10
offpolicy_trainer(policy, a, b, max_epoch=5, step_per_epoch=1000, step_per_collect=10, episode_per_test=10, batch_size=64)  #= training epochs=5
ts.trainer.onpolicy_trainer(policy, a, b, max_epoch=3, step_per_epoch=1000, repeat_per_collect=2, episode_per_test=10, batch_size=64)  #= training epochs=3
collector = Collector(policy, env)
collector.collect(n_step=100)  #= local-inference
# --- TF-Agents, Acme, Dopamine, d3rlpy, Tensorforce, PFRL
import d3rlpy
import pfrl
from acme import EnvironmentLoop
from d3rlpy.algos import CQLConfig
from dopamine.discrete_domains import run_experiment
from tensorforce import Agent, Runner
from tf_agents.agents.dqn import dqn_agent
from tf_agents.utils import common

agent = dqn_agent.DqnAgent(time_spec, action_spec, q_network=net, optimizer=optimizer)
agent.train = common.function(agent.train)
for _ in range(20000):
    loss = agent.train(experience).loss  #= training times=20000
EnvironmentLoop(environment, learner).run(num_episodes=100)  #= training
run_experiment.create_runner("/tmp/x").run_experiment()  #= training
cql = CQLConfig().create(device="cuda:0")
cql.fit(dataset, n_steps=10000, n_steps_per_epoch=1000)  #= training steps=10000
pfrl.experiments.train_agent_with_evaluation(agent, env, steps=20000, eval_n_steps=None, eval_n_episodes=10, eval_interval=1000, outdir="x")  #= training
runner = Runner(agent=Agent.create(agent="ppo", environment=env), environment=env)
runner.run(num_episodes=300)  #= training
# --- ML-Agents, Garage, Sample Factory, skrl, imitation
from imitation.algorithms.bc import BC
from sample_factory.train import run_rl
from skrl.trainers.torch import SequentialTrainer

BC(observation_space=o, action_space=a, demonstrations=d, rng=rng).train(n_epochs=3)  #= training epochs=3
run_rl(cfg)  #= training
SequentialTrainer(cfg={"timesteps": 10000}, env=env, agents=agent).train()  #= training
# --- gymnasium alone is silent
import gymnasium as gym
import numpy as np

env = gym.make("FrozenLake-v1")
table = np.zeros((16, 4))
for episode in range(2000):
    state, _ = env.reset()
    done = False
    while not done:
        action = np.argmax(table[state])
        state, reward, done, _, _ = env.step(action)
        table[state, action] += 0.1 * reward
