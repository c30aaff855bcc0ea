"""Embed free-text survey answers, cluster them, let a model name each cluster."""
import numpy as np
from openai import OpenAI
from sentence_transformers import SentenceTransformer
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

N_CLUSTERS = 6
MAX_EXAMPLES = 10

topics = ["pay", "commute", "team", "tools", "canteen", "office"]
adjectives = ["great", "bad", "okay", "too slow", "surprising"]
answers = [f"I think the {topic} is {adjective}" for topic in topics for adjective in adjectives]

model = SentenceTransformer("all-mpnet-base-v2")
embeddings = model.encode(answers, batch_size=64, show_progress_bar=True)

# elbow / silhouette to see if 6 is reasonable
scores = {}
for k in range(2, 11):
    km = KMeans(n_clusters=k, n_init=10, random_state=0)
    labels = km.fit_predict(embeddings)
    scores[k] = silhouette_score(embeddings, labels)
print(scores)

kmeans = KMeans(n_clusters=N_CLUSTERS, n_init=10, random_state=0)
kmeans.fit(embeddings)

client = OpenAI()


def name_cluster(examples):
    bullet_list = "\n".join(f"- {e}" for e in examples)
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {
                "role": "user",
                "content": f"These survey answers belong together:\n{bullet_list}\nGive a title of at most four words.",
            }
        ],
    )
    return response.choices[0].message.content


clusters = {}
for i, answer in enumerate(answers):
    clusters.setdefault(i % N_CLUSTERS, []).append(answer)

for cluster_id in range(N_CLUSTERS):
    members = clusters[cluster_id]
    title = name_cluster(members[:MAX_EXAMPLES])
    print(f"Cluster {cluster_id} ({len(members)} answers): {title}")
