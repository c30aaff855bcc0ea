"""A small typer application that writes quiz questions."""
import typer
from anthropic import Anthropic

app = typer.Typer()


@app.command()
def quiz(
    subject: str = typer.Option("geography", help="what it is about"),
    questions: int = typer.Option(8, min=1),
    distractors: int = 3,
):
    client = Anthropic()
    for number in range(1, questions + 1):
        question = client.messages.create(
            model="claude-sonnet-4-0",
            max_tokens=150,
            messages=[{"role": "user", "content": f"Question {number} about {subject}"}],
        ).content[0].text
        wrong = [
            client.messages.create(
                model="claude-3-5-haiku-latest",
                max_tokens=30,
                messages=[{"role": "user", "content": f"Wrong answer {i} to: {question}"}],
            )
            for i in range(distractors)
        ]
        typer.echo(f"{question} ({len(wrong)} wrong answers)")


if __name__ == "__main__":
    app()
