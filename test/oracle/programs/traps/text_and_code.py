"""Code in texts, texts in code, and things that look like loops.

    for x in range(1000):
        client.responses.create(model="gpt-4o", input=x)
"""
import inspect
import textwrap

from openai import OpenAI

client = OpenAI()

EXAMPLE = '''
for topic in topics:
    client.chat.completions.create(model="gpt-4o", messages=[])
'''
TEMPLATE = "client.responses.create(model='{model}', input='{prompt}')"

snippets = [textwrap.dedent(EXAMPLE), TEMPLATE.format(model="o3", prompt="hi")]
for snippet in snippets:
    client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": "Explain this code:\n" + snippet}],
    )

# client.responses.create(model="gpt-4o", input="commented out")
code = """
total = 0
for k in range(6):
    total += k
"""
names = {}
exec(code, names)
for _ in range(names["total"]):     # 0 + 1 + ... + 5
    client.responses.create(model="gpt-4.1-nano", input="exec")


def documented():
    """>>> client.responses.create(model="gpt-4o", input="doctest")"""
    return client.responses.create(model="gpt-4.1-mini", input=inspect.getdoc(documented))


documented()
size = eval("3 * 4")
client.images.generate(model="dall-e-3", prompt="{size} stars", n=1)
print(f"{client.responses.create(model='gpt-4o-mini', input='inside an f-string').output_text!r}", size)
