# Two loops and a helper: the counts multiply.
from anthropic import Anthropic

client = Anthropic()
LANGUAGES = ["de", "fr", "es", "it", "pl"]


def translate(text, language):
    return client.messages.create(  # warn: call-in-loop "1,500 times"  # times: 1500  # uses: claude-sonnet-4-5
        model="claude-sonnet-4-5",
        max_tokens=500,
        messages=[{"role": "user", "content": f"Translate into {language}: {text}"}],
    )


for page in range(300):
    for language in LANGUAGES:
        translate(read_page(page), language)
