FEEDS = ["world", "science"]


def fetch(limit):
    return [f"{feed} item {n}" for feed in FEEDS for n in range(limit)]
