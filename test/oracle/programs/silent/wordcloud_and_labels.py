"""Words that sound like work and are none."""
import pandas as pd
import tiktoken
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import LabelEncoder, StandardScaler
from wordcloud import WordCloud

frame = pd.DataFrame({"text": ["a b c", "b c d", "c d e"], "kind": ["x", "y", "x"], "n": [1, 2, 3]})
cloud = WordCloud(width=800).generate(" ".join(frame["text"]))
kinds = LabelEncoder().fit(frame["kind"])
scaled = StandardScaler().fit_transform(frame[["n"]])
features = TfidfVectorizer().fit_transform(frame["text"])
frame.eval("m = n * 2", inplace=True)

encoding = tiktoken.encoding_for_model("gpt-4o")
total = 0
for text in frame["text"]:
    total += len(encoding.encode(text))
print(total)
