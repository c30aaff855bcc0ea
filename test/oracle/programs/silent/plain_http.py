"""Requests that have nothing to do with models."""
import requests

for page in range(1, 6):
    response = requests.get("https://api.example.com/items", params={"page": page})
    requests.post("https://hooks.example.com/notify", json={"text": response.text})
print("done")
