import os
from dataclasses import dataclass, field

import yaml


@dataclass
class Task:
    name: str
    system: str
    shots: int = 0
    judge: bool = False
    repeats: int = 1
    items: list = field(default_factory=list)


def load_tasks(folder):
    tasks = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".yaml"):
            continue
        with open(os.path.join(folder, name)) as f:
            tasks.append(Task(**yaml.safe_load(f)))
    return tasks
