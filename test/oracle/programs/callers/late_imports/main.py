"""Two modules that need each other and import late."""
import chapters
import reviewer

book = chapters.Book("Tides", parts=4)
book.write()
print(reviewer.review_book(book))
