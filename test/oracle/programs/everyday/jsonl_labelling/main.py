"""Label the comments that have no label yet. Can be stopped and started again."""
import argparse
import json
import time

import anthropic

parser = argparse.ArgumentParser()
parser.add_argument("--input", default="comments.jsonl")
parser.add_argument("--output", default="labels.jsonl")
parser.add_argument("--limit", type=int, default=None)
parser.add_argument("--min-likes", type=int, default=0)
parser.add_argument("--second-opinion", action="store_true")
args = parser.parse_args()

client = anthropic.Anthropic()


def read_jsonl(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def label(text, model="claude-3-5-haiku-latest", attempts=3):
    for attempt in range(attempts):
        try:
            message = client.messages.create(
                model=model,
                max_tokens=10,
                messages=[{"role": "user", "content": f"One word: praise, criticism, question or spam?\n{text}"}],
            )
            return message.content[0].text
        except anthropic.APIError:
            time.sleep(0)
    return None


comments = read_jsonl(args.input)
done = {row["id"] for row in read_jsonl(args.output)}
todo = [c for c in comments if c["id"] not in done and c["text"] and c["likes"] >= args.min_likes]
todo = todo[: args.limit]
print(f"{len(done)} done, {len(todo)} to do")

with open(args.output, "a", encoding="utf-8") as out:
    for comment in todo:
        result = {"id": comment["id"], "label": label(comment["text"])}
        if args.second_opinion:
            result["second"] = label(comment["text"], model="claude-sonnet-4-0")
        out.write(json.dumps(result) + "\n")
        out.flush()

popular = sorted(comments, key=lambda c: c["likes"], reverse=True)[:3]
for comment in popular:
    reply = client.messages.create(
        model="claude-sonnet-4-0", max_tokens=150, messages=[{"role": "user", "content": f"Reply to: {comment['text']}"}]
    )
    print(reply.content[0].text)
