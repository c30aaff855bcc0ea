import chapters
from llm import chat, vectors

CRITERIA = ["clarity", "pace", "voice"]


def review_chapter(text, strict=False):
    criteria = CRITERIA if strict else CRITERIA[:1]
    return [chat(f"{criterion}: {text}") for criterion in criteria]


def review_book(book):
    assert isinstance(book, chapters.Book)
    vectors(book.chapters)
    return chat("\n".join(book.chapters), model="gpt-4.1")
