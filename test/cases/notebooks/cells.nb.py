# %% [markdown]
# Answers for the survey
# %%
%pip install openai
import pandas as pd
from openai import OpenAI
client = OpenAI()
MODEL = "gpt-4.1"
# %%
frame = pd.read_csv("survey.csv")
!head -2 survey.csv
# %%
labels = []
for text in frame["comment"]:
    answer = client.chat.completions.create(  # warn: call-in-loop # warn: large-model-small-task # uses: gpt-4.1
        model=MODEL,
        messages=[{"role": "user", "content": f"Classify this comment as praise, complaint or question: {text}"}],
        max_tokens=8,
    )
    labels.append(answer.choices[0].message.content)
