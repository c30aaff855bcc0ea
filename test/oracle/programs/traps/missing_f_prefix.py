"""One of the calls stands in a text by mistake."""
from openai import OpenAI

client = OpenAI()
notes = "{client.responses.create(model='gpt-4o', input='never sent')}"
print(notes)
print(f"{client.responses.create(model='gpt-4o-mini', input='sent').output_text!r:>20}")
template = """
reply = client.chat.completions.create(model="gpt-4o", messages=[])
"""
print(template)
