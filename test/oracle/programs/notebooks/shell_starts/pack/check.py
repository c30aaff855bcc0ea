from anthropic import Anthropic

Anthropic().messages.create(model="claude-3-5-haiku-latest", max_tokens=3, messages=[{"role": "user", "content": "ok?"}])
