"""Runs in the notebook's namespace: uses its client and its cities."""
score = 0
for city in CITIES[:2]:
    answer = client.responses.create(model="gpt-4o", input=f"Rate {city} from 0 to 9").output_text
    score += len(answer)
