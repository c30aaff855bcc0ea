import csv
import logging
import time

from openai import APIError, OpenAI, RateLimitError

logging.basicConfig(level=logging.INFO)
log = logging.getLogger(__name__)

LABELS = ["billing", "bug", "feature request", "account", "other"]
MAX_RETRIES = 4

TICKETS = [
    "I was charged twice this month",
    "The app crashes when I open settings",
    "Please add dark mode",
    "I can't reset my password",
    "How do I export my data?",
    "Invoice has the wrong address",
    "Love the product!",
    "Login with Google does not work on Safari",
    "Could you support webhooks?",
    "Charts do not load since the update",
]

FEW_SHOT = [
    {"role": "user", "content": "My card was declined"},
    {"role": "assistant", "content": "billing"},
    {"role": "user", "content": "Button does nothing"},
    {"role": "assistant", "content": "bug"},
]

client = OpenAI(max_retries=0)


def classify(ticket):
    """Returns the label, or None if the API keeps failing."""
    for attempt in range(MAX_RETRIES):
        try:
            response = client.chat.completions.create(
                model="gpt-4.1-mini",
                messages=[
                    {"role": "system", "content": "Classify the ticket. Labels: " + ", ".join(LABELS)},
                    *FEW_SHOT,
                    {"role": "user", "content": ticket},
                ],
                temperature=0,
            )
            label = response.choices[0].message.content.strip().lower()
            return label if label in LABELS else "other"
        except RateLimitError:
            wait = 0.01 * 2**attempt
            log.warning("rate limited, waiting %.2fs", wait)
            time.sleep(wait)
        except APIError as e:
            log.error("api error: %s", e)
            return None
    return None


def main():
    results = []
    for i, ticket in enumerate(TICKETS, start=1):
        label = classify(ticket)
        log.info("%d/%d %s -> %s", i, len(TICKETS), ticket, label)
        results.append((ticket, label))
    with open("labels.csv", "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["ticket", "label"])
        writer.writerows(results)


if __name__ == "__main__":
    main()
