"""What the agent may do: search the archive, read an article, note something down."""

import json
import sqlite3

DB = "archive.db"
notes: list[str] = []


def search(query: str, limit: int = 5) -> str:
    with sqlite3.connect(DB) as connection:
        rows = connection.execute(
            "select id, title, date from articles where articles match ? order by rank limit ?", (query, limit)
        ).fetchall()
    return json.dumps([{"id": row[0], "title": row[1], "date": row[2]} for row in rows])


def read(article_id: int) -> str:
    with sqlite3.connect(DB) as connection:
        row = connection.execute("select body from articles where id = ?", (article_id,)).fetchone()
    return row[0] if row else "no such article"


def note(text: str) -> str:
    notes.append(text)
    return "noted"


FUNCTIONS = {"search": search, "read": read, "note": note}

SCHEMAS = [
    {
        "type": "function",
        "function": {
            "name": "search",
            "description": "Full-text search in the archive",
            "parameters": {
                "type": "object",
                "properties": {"query": {"type": "string"}, "limit": {"type": "integer"}},
                "required": ["query"],
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "read",
            "description": "The full text of an article",
            "parameters": {
                "type": "object",
                "properties": {"article_id": {"type": "integer"}},
                "required": ["article_id"],
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "note",
            "description": "Keep a fact for the briefing",
            "parameters": {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
        },
    },
]


def call(name: str, arguments: str) -> str:
    function = FUNCTIONS.get(name)
    if function is None:
        return f"unknown tool {name}"
    try:
        return function(**json.loads(arguments))
    except Exception as error:  # the model gets to see what went wrong
        return f"failed: {error}"
