import sys

num_samples = 5
for arg in sys.argv[1:]:
    key, _, value = arg.lstrip("-").partition("=")
    globals()[key] = type(globals().get(key, ""))(value)
