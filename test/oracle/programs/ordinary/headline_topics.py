# Zero-shot topics + summaries for some news with Hugging Face pipelines, no API needed
from transformers import pipeline

articles = [
    {"title": "Central bank raises rates again", "body": "The central bank raised its rate by a quarter point. " * 12},
    {"title": "New telescope sees oldest galaxy", "body": "Astronomers have found the oldest galaxy so far. " * 15},
    {"title": "Local team wins cup", "body": "It took penalties to decide the match. " * 4},
    {"title": "Chip maker opens plant", "body": "The plant will employ three thousand people. " * 20},
    {"title": "Wildfires spread in the south", "body": "Thousands had to leave their homes on Sunday. " * 10},
]
candidate_labels = ["economy", "science", "sports", "technology", "environment", "politics"]

classifier = pipeline("zero-shot-classification", model="facebook/bart-large-mnli", device=-1)
summarizer = pipeline("summarization", model="facebook/bart-large-cnn")
sentiment = pipeline("sentiment-analysis")


def classify(article):
    result = classifier(article["title"], candidate_labels)
    return result["labels"][0], result["scores"][0]


def summarize(article):
    text = article["body"]
    if len(text) < 300:
        # nothing to shorten
        return text
    return summarizer(text, max_length=60, min_length=15, do_sample=False)[0]["summary_text"]


for article in articles:
    label, score = classify(article)
    article["topic"] = label
    article["summary"] = summarize(article)
    print(f"[{label} {score:.2f}] {article['title']}\n    {article['summary'][:80]}")

moods = sentiment([a["title"] for a in articles])
for article, mood in zip(articles, moods):
    print(article["title"], mood["label"])
