from embedder import shared


class Index:
    def __init__(self):
        self.vectors = {}

    def add_all(self, texts):
        for text in texts:
            if text not in self.vectors:
                self.vectors[text] = shared().embed(text)

    def nearest(self, query):
        vector = shared().embed(query)
        return min(self.vectors, key=lambda text: sum(abs(a - b) for a, b in zip(self.vectors[text], vector)))
