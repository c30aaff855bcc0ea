"""Splits a text, embeds it, and asks a chain with a retriever."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_community.vectorstores import FAISS
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

TEXT = "The lighthouse was built in 1890. " * 120

splitter = RecursiveCharacterTextSplitter(chunk_size=500, chunk_overlap=50)
documents = splitter.create_documents([TEXT])
store = FAISS.from_documents(documents, OpenAIEmbeddings(model="text-embedding-3-small"))
retriever = store.as_retriever(search_kwargs={"k": 4})

prompt = ChatPromptTemplate.from_template("Answer from {context}: {question}")
llm = ChatOpenAI(model="gpt-4o-mini")


def join(docs):
    return "\n\n".join(doc.page_content for doc in docs)


chain = {"context": retriever | join, "question": RunnablePassthrough()} | prompt | llm | StrOutputParser()

for question in ["When was it built?", "How tall is it?", "Who lives there?", "Is it red?"]:
    print(chain.invoke(question))
store.add_texts(["It was painted in 1950."])
print(chain.invoke("When was it painted?"))
