# probing script, v3 FINAL (really)
import sys, os, json, time
import numpy as np
import torch
from transformers import AutoTokenizer, AutoModel
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import cross_val_score

MODEL = "bert-base-uncased"
LAYERS = list(range(0, 13, 4))
TASKS = {'pos': 17, 'ner': 9, 'dep': 40}
DEBUG = True
n_sent = 24 if DEBUG else 5000
bs = 8

tok = AutoTokenizer.from_pretrained(MODEL)
model = AutoModel.from_pretrained(MODEL, output_hidden_states=True)
model.eval()

sents = ["the cat sat on the mat %d" % i for i in range(n_sent)]

def get_states(sents, layer):
    outs = []
    for i in range(0, len(sents), bs):
        batch = tok(sents[i:i+bs], return_tensors='pt', padding=True)
        with torch.no_grad():
            h = model(**batch).hidden_states[layer]
        outs.append(h)
    return outs

cache = {}
def cached_states(layer):
    if layer not in cache:
        cache[layer] = get_states(sents, layer)
    return cache[layer]

res = {}
for t, n_classes in TASKS.items():
    if t == 'dep' and DEBUG: continue
    for l in LAYERS:
        X = cached_states(l)
        y = np.arange(n_sent)
        if n_classes > 10:
            clf = LogisticRegression(max_iter=1000)
        else:
            clf = Ridge()
        clf.fit(X, y)
        res[t, l] = clf.score(X, y)
        if l == LAYERS[-1]:
            s = cross_val_score(clf, X, y, cv=3)
            print(t, l, s.mean())
        # TODO control task
        # for seed in range(10): clf.fit(X, np.random.permutation(y))

# random baselines
for l in LAYERS[1:3]:
    for seed in range(2):
        np.random.seed(seed)
        LogisticRegression().fit(cached_states(l), np.arange(n_sent))
