"""Two-stage search: embeddings to get candidates, Cohere to rerank, Command to answer."""
import cohere
import numpy as np

co = cohere.ClientV2()

DOCUMENTS = [
    "The Eiffel Tower was completed in 1889.",
    "Paris has a population of about two million.",
    "The Louvre is the most visited museum in the world.",
    "Lyon is known for its food.",
    "The TGV connects Paris and Marseille in three hours.",
    "Mont Blanc is 4806 metres high.",
    "The Loire is the longest river of France.",
    "Bordeaux is famous for wine.",
    "Nice lies on the Mediterranean.",
    "Strasbourg hosts the European Parliament.",
]
QUERIES = ["Which museum should I visit?", "How high is the highest mountain?", "How do I get to Marseille?"]
BATCH = 4


def embed(texts, input_type):
    vectors = []
    for i in range(0, len(texts), BATCH):
        response = co.embed(
            texts=texts[i : i + BATCH], model="embed-english-v3.0", input_type=input_type, embedding_types=["float"]
        )
        vectors.extend(response.embeddings)
    return np.array(vectors)


def top_k(query_vector, doc_vectors, k=5):
    scores = np.array([np.dot(query_vector, d) for d in doc_vectors])
    return np.argsort(scores)[::-1][:k]


def main():
    doc_vectors = embed(DOCUMENTS, "search_document")
    query_vectors = embed(QUERIES, "search_query")
    for query, vector in zip(QUERIES, query_vectors):
        candidates = [DOCUMENTS[int(i)] for i in top_k(vector, doc_vectors)]
        reranked = co.rerank(model="rerank-english-v3.0", query=query, documents=candidates, top_n=2)
        context = "\n".join(candidates[r.index] for r in reranked.results)
        answer = co.chat(
            model="command-r",
            messages=[{"role": "user", "content": f"Context:\n{context}\n\nQuestion: {query}"}],
        )
        print(query, "->", answer.message.content[0].text)


if __name__ == "__main__":
    main()
