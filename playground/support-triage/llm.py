"""Thin wrapper around the OpenAI client: retries and a bit of bookkeeping."""

import logging
import time

from openai import APIError, OpenAI, RateLimitError

from config import MAX_RETRIES, MODEL

log = logging.getLogger("triage.llm")
client = OpenAI(timeout=60)

usage = {"requests": 0, "tokens": 0}


def complete(system: str, user: str, model: str = MODEL, **options) -> str:
    """One chat completion, retried with backoff. Raises after MAX_RETRIES."""
    for attempt in range(MAX_RETRIES):
        try:
            response = client.chat.completions.create(
                model=model,
                messages=[
                    {"role": "system", "content": system},
                    {"role": "user", "content": user},
                ],
                **options,
            )
            usage["requests"] += 1
            if response.usage:
                usage["tokens"] += response.usage.total_tokens
            return response.choices[0].message.content or ""
        except (APIError, RateLimitError) as error:
            wait = 2**attempt
            log.warning("attempt %d failed (%s), waiting %d s", attempt + 1, error, wait)
            time.sleep(wait)
    raise RuntimeError(f"no answer after {MAX_RETRIES} attempts")
