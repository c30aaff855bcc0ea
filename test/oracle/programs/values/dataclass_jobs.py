"""Jobs are dataclasses; each is run as often as it says."""
from dataclasses import dataclass, field
from enum import Enum
from anthropic import Anthropic


class Model(str, Enum):
    SMALL = "claude-3-5-haiku-latest"
    LARGE = "claude-sonnet-4-0"


@dataclass
class Job:
    name: str
    prompt: str
    model: Model = Model.SMALL
    samples: int = 3
    tags: list = field(default_factory=list)


JOBS = [
    Job("names", "Invent a company name for a bakery."),
    Job("slogans", "Invent a slogan for a bakery.", samples=5),
    Job("story", "Tell the story of a bakery.", model=Model.LARGE, samples=1),
]

client = Anthropic()


def run(job: Job):
    outputs = []
    for _ in range(job.samples):
        message = client.messages.create(
            model=job.model.value, max_tokens=200, messages=[{"role": "user", "content": job.prompt}]
        )
        outputs.append(message.content[0].text)
    return outputs


results = {job.name: run(job) for job in JOBS}
print({name: len(texts) for name, texts in results.items()})
