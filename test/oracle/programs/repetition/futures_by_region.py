from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from itertools import repeat
import os

from openai import OpenAI

client = OpenAI(max_retries=0)
WORKERS = min(8, (os.cpu_count() or 1) + 4)
REGIONS = {"emea": ["DE", "FR", "PL"], "apac": ["JP", "KR"], "latam": ["BR", "AR", "CL", "PE"]}


def report(country, region, *, detail=1):
    paragraphs = []
    for level in range(detail):
        r = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"{country} ({region}), detail {level}"}],
        )
        paragraphs.append(r.choices[0].message.content)
    return paragraphs


def headline(country, style):
    return client.responses.create(model="gpt-4.1-nano", input=f"{style} headline for {country}").output_text


def main():
    futures = {}
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        for region, countries in REGIONS.items():
            detail = 2 if region == "latam" else 1
            for c in countries:
                futures[pool.submit(report, c, region, detail=detail)] = c
        reports = {}
        for f in as_completed(futures):
            reports[futures[f]] = f.result()

        everyone = [c for cs in REGIONS.values() for c in cs]
        heads = list(pool.map(headline, everyone, repeat("sober")))
        heads += pool.map(partial(headline, style="loud"), everyone[:2])

    summaries = [pool_free(region, [reports[c] for c in cs]) for region, cs in REGIONS.items()]
    print(len(heads), len(summaries))


def pool_free(region, texts):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"{region}: {len(texts)} reports"}]
    ).choices[0].message.content


main()
