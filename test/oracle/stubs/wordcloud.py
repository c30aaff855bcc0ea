"""Word clouds are drawn, not computed by a model."""

from oracle import Thing

WordCloud = Thing
STOPWORDS = set()
