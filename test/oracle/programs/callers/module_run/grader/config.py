QUESTIONS = ["q1", "q2", "q3", "q4"]
RUBRICS = ("accuracy", "style", "length")
MODEL = "claude-3-5-haiku-latest"
