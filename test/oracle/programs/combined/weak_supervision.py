"""Labels from rules first, from a model where the rules disagree; then classifiers on what was labelled."""
import itertools
import re

import numpy as np
from joblib import Parallel, delayed
from openai import OpenAI
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.naive_bayes import MultinomialNB

client = OpenAI()

TEXTS = [
    "free money now", "meeting at noon", "win a free cruise", "invoice attached", "free lunch meeting",
    "claim your prize now", "minutes of the meeting", "money back now, invoice", "hello", "prize committee meeting",
]
LABELING_FUNCTIONS = [
    lambda t: 1 if "free" in t else 0,
    lambda t: 1 if re.search(r"\b(prize|win|money)\b", t) else 0,
    lambda t: 0 if "meeting" in t or "invoice" in t else 1,
]


def vote(text):
    votes = [f(text) for f in LABELING_FUNCTIONS]
    if len(set(votes)) == 1:
        return votes[0]
    return None


def ask_model(text):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Spam? {text}"}], max_tokens=1, temperature=0
    )
    return int(reply.choices[0].message.content.startswith("y"))


weak = {t: vote(t) for t in TEXTS}
unsure = [t for t, label in weak.items() if label is None]
answers = Parallel(n_jobs=4)(delayed(ask_model)(t) for t in unsure)
weak.update(zip(unsure, answers))
print(len(unsure), "asked")

X = TfidfVectorizer().fit_transform(TEXTS)
y = np.array([weak[t] for t in TEXTS])
scores = {}
for cls, splits in itertools.product([LogisticRegression, MultinomialNB], (2, 5)):
    model = cls()
    for train, test in KFold(splits).split(TEXTS):
        model.fit([X[int(i)] for i in train], y[list(train)])
        scores.setdefault((cls.__name__, splits), []).append(model.score(X, y))
search = GridSearchCV(LogisticRegression(), {"C": [0.1, 1, 10], "penalty": ["l1", "l2"]}, cv=3)
search.fit(X, y)
final = search.best_estimator_.fit(X, y)
