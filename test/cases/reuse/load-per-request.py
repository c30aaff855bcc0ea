from fastapi import FastAPI
from transformers import pipeline

app = FastAPI()


@app.post("/toxic")
def toxic(text: str):
    classifier = pipeline("text-classification", model="FacebookAI/roberta-large-mnli")  # warning: model-load-in-loop "when the service starts"
    return classifier(text)
