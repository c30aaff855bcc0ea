"""Nothing here spends model compute, whatever the methods are called."""
import unittest.mock as mock
from types import SimpleNamespace

import pandas as pd
import requests
import tiktoken
from langchain_core.output_parsers import JsonOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from openai import OpenAI
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import LabelEncoder, OneHotEncoder
from transformers import AutoTokenizer


class Chef:
    """Not a model."""

    def generate(self, dish):
        return f"{dish} soup"

    def fit(self, *args):
        return self

    def train(self):
        return "apprentice"

    predict = encode = invoke = generate


chef = Chef().fit()
for dish in ["pea", "leek"]:
    chef.generate(dish), chef.predict(dish), chef.encode(dish), chef.invoke(dish)
chef.train()

client = OpenAI()
print(client.models.list())
upload = client.files.create(file=b"", purpose="batch")
tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
for text in ["a b", "c d e"]:
    tokenizer.encode(text)
    len(tiktoken.get_encoding("cl100k_base").encode(text))

labels = LabelEncoder().fit(["x", "y"])
OneHotEncoder().fit([["x"], ["y"]])
CountVectorizer().fit_transform(["a", "b"])
df = pd.DataFrame({"a": [1, 2]})
df.eval("b = a + 1")
accuracy_score([1], [1])

prompt = ChatPromptTemplate.from_template("{x}")
prompt.invoke({"x": 1})
StrOutputParser().invoke("text")
JsonOutputParser().invoke("{}")
(prompt | StrOutputParser()).invoke({"x": 1})

fake = mock.MagicMock()
fake.chat.completions.create.return_value = SimpleNamespace(choices=[])
for _ in range(3):
    fake.chat.completions.create(model="gpt-4o", messages=[])
requests.post("https://hooks.example.com/models/run", json={"model": "gpt-4o"})
requests.get("https://api.openai.com/v1/models")
