"""Fetches reviews page by page from a fake API, labels each, and stops at the last page."""
import argparse
import math

from openai import OpenAI

REVIEWS = [f"review {i}: {'great' if i % 3 else 'poor'}" for i in range(23)]


class Store:
    page_size = 5

    def page(self, cursor=0):
        items = REVIEWS[cursor : cursor + self.page_size]
        following = cursor + self.page_size
        return {"items": items, "next": following if following < len(REVIEWS) else None}


def all_pages(store):
    cursor = 0
    while cursor is not None:
        page = store.page(cursor)
        yield page["items"]
        cursor = page["next"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="gpt-4o-mini")
    parser.add_argument("--max-pages", type=int, default=3)
    parser.add_argument("--summarise", action="store_true")
    args = parser.parse_args()
    client = OpenAI()
    store = Store()
    labels = []
    for number, items in enumerate(all_pages(store)):
        if number >= args.max_pages:
            break
        for text in items:
            reply = client.chat.completions.create(
                model=args.model, messages=[{"role": "user", "content": f"Positive or negative? {text}"}]
            )
            labels.append(reply.choices[0].message.content)
    total = math.ceil(len(REVIEWS) / store.page_size)
    for page in range(total):
        client.embeddings.create(
            model="text-embedding-3-small", input=REVIEWS[page * store.page_size : (page + 1) * store.page_size]
        )
    if args.summarise:
        client.responses.create(model=args.model, input="\n".join(labels))


if __name__ == "__main__":
    main()
