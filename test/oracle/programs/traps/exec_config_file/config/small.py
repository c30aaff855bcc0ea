# Overrides for a quick look.
rounds = 4
topics = ["sea", "moon", "wind"]
