# A store that remembers the vectors of its queries; and a text that grows by its own predictions.
from openai import OpenAI
from tensorflow import keras

client = OpenAI()


class Store:
    def __init__(self):
        self.query_cache = {}

    def vector(self, text):
        if text not in self.query_cache:
            answer = client.embeddings.create(model="text-embedding-3-large", input=[text])  # ok
            self.query_cache[text] = answer.data[0].embedding
        return self.query_cache[text]


store = Store()
for row in load_evaluation():
    store.vector(row["question"])

model = keras.models.load_model("shakespeare.keras")
text = "To be"
for _ in range(2000):
    text += pick(model.predict([text])[0, -1:])  # ok
