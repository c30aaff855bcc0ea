from prompts import *
from prompts import settings as S
import prompts.tools as pt

S.MODEL = "gpt-4.1-mini"

for subject in SUBJECTS:
    lesson(subject)
pt.exam(SUBJECTS[1:], questions=S.QUESTIONS + 1)
lesson = pt.twice(lesson)
lesson("music")
