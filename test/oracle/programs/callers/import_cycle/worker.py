import planner


def do(step):
    return planner.review(step) + planner.review("again: " + step)
