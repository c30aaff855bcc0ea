"""Few-shot prompts are tested on the held-out part."""
from openai import OpenAI
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
baseline = LogisticRegression(max_iter=500).fit(X_train, y_train)
print(baseline.score(X_test, y_test))

client = OpenAI()
examples = "\n".join(f"{x} -> {label}" for x, label in zip(X_train[:6], y_train[:6]))
for x in X_test:
    client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"{examples}\n{x} ->"}], max_tokens=2
    )
