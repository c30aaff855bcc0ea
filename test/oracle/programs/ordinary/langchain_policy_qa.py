"""Ask questions about the company policies. Indexes them in Chroma first."""
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

POLICIES = {
    "travel": "Employees book economy class for flights under six hours. " * 30,
    "expenses": "Receipts have to be handed in within thirty days. " * 20,
    "remote": "Working from home is possible on up to three days a week. " * 25,
}

docs = [Document(page_content=text, metadata={"source": name}) for name, text in POLICIES.items()]

text_splitter = RecursiveCharacterTextSplitter(chunk_size=500, chunk_overlap=50)
splits = text_splitter.split_documents(docs)
print(f"{len(docs)} documents, {len(splits)} chunks")

vectorstore = Chroma.from_documents(documents=splits, embedding=OpenAIEmbeddings(model="text-embedding-3-small"))
retriever = vectorstore.as_retriever(search_kwargs={"k": 4})

template = """Answer the question based only on the following context:
{context}

Question: {question}
"""
prompt = ChatPromptTemplate.from_template(template)
llm = ChatOpenAI(model="gpt-4o-mini", temperature=0)


def format_docs(docs):
    return "\n\n".join(doc.page_content for doc in docs)


rag_chain = (
    {"context": retriever | format_docs, "question": RunnablePassthrough()}
    | prompt
    | llm
    | StrOutputParser()
)

if __name__ == "__main__":
    questions = [
        "Can I fly business class to New York?",
        "How long do I have to hand in receipts?",
        "How many days can I work from home?",
        "Who approves my expenses?",
    ]
    for question in questions:
        print("Q:", question)
        print("A:", rag_chain.invoke(question))
        print("-" * 40)
