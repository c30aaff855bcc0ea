// Small files that the command line's tests scan.

export const CHAT = `from openai import OpenAI

client = OpenAI()
for i in range(2000):
    client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Name a colour."}],
    )
`;

export const DULL = 'import os\nprint(os.getcwd())\n';

export const SWEEP = `from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV

X, y = load_digits(return_X_y=True)
search = GridSearchCV(RandomForestClassifier(), {"max_depth": [2, 4, 8], "n_estimators": [10, 100]}, cv=5)
search.fit(X, y)
`;

export const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python' } },
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Title\n'] },
    { cell_type: 'code', metadata: {}, outputs: [], source: ['%pip install openai\n', 'import openai\n'] },
    {
      cell_type: 'code',
      metadata: {},
      outputs: [],
      source: [
        'client = openai.OpenAI()\n',
        'for i in range(100):\n',
        '    client.embeddings.create(model="text-embedding-3-small", input="x")\n',
      ],
    },
  ],
});
