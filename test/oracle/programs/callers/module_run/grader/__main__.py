"""Run with python -m grader."""
from grader.config import QUESTIONS, RUBRICS
from grader.engine import Grader


def main():
    grader = Grader()
    for question in QUESTIONS:
        for rubric in RUBRICS:
            grader.grade(question, rubric)
    print(grader.report())


if __name__ == "__main__":
    main()
