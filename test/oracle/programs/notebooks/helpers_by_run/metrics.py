from anthropic import Anthropic

_judge = Anthropic()


def grade(question, votes=5):
    scores = []
    for _ in range(votes):
        m = _judge.messages.create(
            model="claude-3-5-haiku-latest", max_tokens=4, messages=[{"role": "user", "content": f"Grade {question}"}]
        )
        scores.append(m.content[0].text)
    return scores
