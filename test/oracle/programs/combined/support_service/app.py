from fastapi import FastAPI
from pydantic import BaseModel

from brain import draft_reply, route

app = FastAPI()


class Ticket(BaseModel):
    subject: str
    body: str = ""


@app.post("/tickets")
async def create_ticket(ticket: Ticket):
    queue = route(ticket.subject)
    return {"queue": queue, "reply": draft_reply(ticket.subject, ticket.body)}


@app.get("/health")
def health():
    return {"ok": True}
