from llm import chat


class Book:
    def __init__(self, title, parts=3):
        self.title = title
        self.parts = parts
        self.chapters = []

    def write(self):
        from reviewer import review_chapter  # the reviewer knows books, so not at the top

        for number in range(1, self.parts + 1):
            text = chat(f"{self.title}, chapter {number}")
            remarks = review_chapter(text, strict=number == 1)
            for remark in remarks:
                text = chat(f"Work in {remark}: {text}", model="gpt-4o")
            self.chapters.append(text)
