# Another model each time is a comparison.
from transformers import pipeline

for name in ["google-bert/bert-large-uncased", "FacebookAI/roberta-large", "FacebookAI/xlm-roberta-large"]:
    fill = pipeline("fill-mask", model=name)  # ok
    print(fill("Paris is the <mask> of France."))
