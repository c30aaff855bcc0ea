DEPARTMENTS = ("sales", "support", "research", "legal")
LANGUAGES = ["de", "ja"]
MODELS = {"draft": "gpt-4o-mini", "final": "gpt-4o"}
