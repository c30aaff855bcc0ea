"""Generate an illustrated bedtime story: outline, chapters, one picture per chapter, and audio of the whole."""
from pathlib import Path

from openai import OpenAI

NUM_CHAPTERS = 5
HERO = "a curious hedgehog named Emma"
OUT = Path("story")

client = OpenAI()


def chat(prompt, model="gpt-4o"):
    completion = client.chat.completions.create(
        model=model,
        messages=[
            {"role": "system", "content": "You write gentle stories for children aged 4 to 6."},
            {"role": "user", "content": prompt},
        ],
        temperature=0.9,
    )
    return completion.choices[0].message.content


def make_outline():
    return chat(f"Outline a story in {NUM_CHAPTERS} chapters about {HERO}. One line each.")


def write_chapter(number, outline, previous):
    prompt = f"Outline:\n{outline}\n\nWrite chapter {number}, about 200 words."
    if previous:
        prompt += f"\n\nThe last chapter was:\n{previous[-1]}"
    return chat(prompt)


def illustrate(number, text):
    description = chat(f"Describe in one sentence a picture for this chapter:\n{text}", model="gpt-4o-mini")
    image = client.images.generate(
        model="dall-e-3", prompt=f"Watercolour, children's book. {description}", size="1024x1024", n=1
    )
    return image.data[0].url


def main():
    OUT.mkdir(exist_ok=True)
    outline = make_outline()
    chapters = []
    for number in range(1, NUM_CHAPTERS + 1):
        text = write_chapter(number, outline, chapters)
        chapters.append(text)
        url = illustrate(number, text)
        (OUT / f"chapter_{number}.md").write_text(f"![]({url})\n\n{text}\n")

    story = "\n\n".join(chapters)
    speech = client.audio.speech.create(model="tts-1", voice="nova", input=story[:4000])
    speech.stream_to_file(OUT / "story.mp3")


if __name__ == "__main__":
    main()
