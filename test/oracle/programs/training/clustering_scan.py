"""The elbow: k-means for a range of k, then the chosen one again."""
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.metrics import silhouette_score

X = load_iris().data
reduced = PCA(n_components=2).fit_transform(X)

scores = {}
for k in range(2, 11):
    labels = KMeans(n_clusters=k, n_init=10, random_state=0).fit_predict(reduced)
    scores[k] = silhouette_score(reduced, labels)

model = KMeans(n_clusters=3).fit(reduced)
print(scores, model)
