from anthropic import Anthropic

if __name__ == "__main__":
    for section in ("summary", "errors"):
        Anthropic().messages.create(model="claude-sonnet-4-0", max_tokens=300, messages=[{"role": "user", "content": section}])
