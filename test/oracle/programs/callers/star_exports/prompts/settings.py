MODEL = "gpt-4o"
QUESTIONS = 3
SUBJECTS = ["physics", "history", "art", "chemistry"]
