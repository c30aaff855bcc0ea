"""Two debaters and a judge, over rounds and motions, with a growing transcript."""
from dataclasses import dataclass, field
from typing import List
from openai import OpenAI

client = OpenAI()


@dataclass
class Debater:
    name: str
    stance: str
    model: str = "gpt-4o-mini"
    spoken: List[str] = field(default_factory=list)

    def speak(self, transcript):
        reply = client.chat.completions.create(
            model=self.model,
            messages=[
                {"role": "system", "content": f"You are {self.name}, {self.stance}."},
                {"role": "user", "content": "\n".join(transcript) or "Open the debate."},
            ],
        )
        self.spoken.append(reply.choices[0].message.content)
        return f"{self.name}: {self.spoken[-1]}"


def judge(transcript):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "Who won?\n" + "\n".join(transcript)}]
    ).choices[0].message.content


MOTIONS = ["Ban cars downtown", "Four-day week"]
ROUNDS = 3
for motion in MOTIONS:
    debaters = [Debater("Ann", f"for {motion}"), Debater("Bob", f"against {motion}", model="gpt-4.1-mini")]
    transcript = []
    for round_number in range(ROUNDS):
        for debater in debaters:
            transcript.append(debater.speak(transcript))
    print(motion, judge(transcript))
