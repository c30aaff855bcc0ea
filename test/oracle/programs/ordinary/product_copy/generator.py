import time

from openai import OpenAI, OpenAIError

client = OpenAI()

PROMPTS = {
    "short": "Write a product title of at most 60 characters for: {product}",
    "long": "Write a product description of about 100 words for: {product}",
    "seo": "Write a meta description of at most 155 characters for: {product}",
}


def generate(kind, product, retries=3):
    prompt = PROMPTS[kind].format(product=product)
    for i in range(retries):
        try:
            completion = client.chat.completions.create(
                model="gpt-4o-mini",
                messages=[
                    {"role": "system", "content": "You are a copywriter of a furniture shop."},
                    {"role": "user", "content": prompt},
                ],
            )
            return completion.choices[0].message.content
        except OpenAIError as error:
            print("retrying:", error)
            time.sleep(0.01 * (i + 1))
    return ""
