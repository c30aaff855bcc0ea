"""Two modules that import each other."""
import planner

print(planner.plan("a garden", steps=5))
