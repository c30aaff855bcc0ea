"""Feature flags of the project."""
ENABLE_SUMMARY = True
ENABLE_TRANSLATION = False
ENABLE_AUDIO = ENABLE_SUMMARY and ENABLE_TRANSLATION
LOG_LEVEL = 2
STAGES = {"embed": True, "judge": LOG_LEVEL > 3, "report": not ENABLE_AUDIO}
