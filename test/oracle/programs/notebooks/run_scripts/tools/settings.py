CITIES = ["Oslo", "Lima", "Rome"]
ROUNDS = 2
