# wattlint: ignore-file[no-output-limit] lengths are checked by the gateway
from openai import OpenAI

client = OpenAI()
for number in range(3000):
    # wattlint: ignore[call-in-loop] the answers are shown while they come
    client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Describe product {number}."}],
    )

for number in range(3000):
    client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Describe product {number}."}],
    )  # wattlint: ignore

for number in range(3000):
    # wattlint: ignore[calls] by group
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Describe {number}."}])

for number in range(3000):
    client.chat.completions.create(  # warn: call-in-loop "3,000 times"
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Describe product {number}."}],
    )

print("done")  # wattlint: ignore[call-in-lop] # warn: unused-ignore "No rule is called"

for number in range(3000):
    # wattlint: ignore[call-in-loop] a blank line does not part them

    client.chat.completions.create(  # noqa: E501 # ok
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Describe product {number}."}],
    )  # type: ignore # wattlint: ignore[no-output-limit, no-such-rule] # hint: unused-ignore "No rule is called"
