"""Works with a package through what its __init__ hands on."""
from textkit import Translator, summarise

translator = Translator("Polish")
texts = ["Good news.", "Bad news.", "No news.", "Old news."]
translated = [translator(text) for text in texts]
print(summarise(" ".join(translated)))
