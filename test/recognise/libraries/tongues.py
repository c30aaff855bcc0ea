# --- BERT as a service, and the first PyTorch of it
import torch
from bert_serving.client import BertClient
from pytorch_pretrained_bert import BertForSequenceClassification, BertModel, BertTokenizer

bc = BertClient(check_length=False)
vectors = bc.encode(["a", "b"])  #= embedding
tokenizer = BertTokenizer.from_pretrained("bert-base-uncased")
model = BertModel.from_pretrained("bert-base-uncased")  #= model-load model=bert-base-uncased
model.to("cuda")
with torch.no_grad():
    layers, pooled = model(tokens, segments)  #= local-inference model=bert-base-uncased
# --- pytorch-transformers
from pytorch_transformers import GPT2LMHeadModel, GPT2Tokenizer

tokenizer = GPT2Tokenizer.from_pretrained("gpt2")
model = GPT2LMHeadModel.from_pretrained("gpt2")  #= model-load model=gpt2
outputs = model(tokens)  #= local-inference model=gpt2
# --- Chinese and others
from ddparser import DDParser
from LAC import LAC
from ltp import LTP, StnSplit
import paddlehub as hub
from pycorrector import Corrector, MacBertCorrector
from text2vec import SentenceModel, Similarity, semantic_search

lac = LAC(mode="lac")
words = lac.run("text")  #= local-inference
DDParser().parse("text")  #= local-inference
ltp = LTP("LTP/small")
parts = StnSplit().split("text")
out = ltp.pipeline(["text"], tasks=["cws", "pos"])  #= local-inference
m = SentenceModel("shibing624/text2vec-base-chinese")  #= model-load
m.encode(["a", "b"])  #= embedding
Similarity().get_score("a", "b")  #= embedding
MacBertCorrector().correct("text")  #= local-inference
module = hub.Module(name="senta_bilstm")
module.sentiment_classify(texts=["a"])  #= local-inference
# --- fastNLP, Kashgari, bert4keras
from fastNLP import AccuracyMetric, CrossEntropyLoss, Tester, Trainer
from kashgari.embeddings import BertEmbedding
from kashgari.tasks.labeling import BiLSTM_CRF_Model

Trainer(train_data=data, model=net, loss=CrossEntropyLoss(), n_epochs=10, batch_size=32).train()  #= training epochs=10 batch=32
Tester(data, net, AccuracyMetric()).test()  #= local-inference
model = BiLSTM_CRF_Model(BertEmbedding("x"))
model.fit(x, y, vx, vy, epochs=5, batch_size=64)  #= training epochs=5 batch=64
model.evaluate(tx, ty)  #= local-inference
model.save("x")
# --- bert4keras and keras-bert
from bert4keras.models import build_transformer_model
from bert4keras.tokenizers import Tokenizer
from keras_bert import Tokenizer as Other, load_trained_model_from_checkpoint

tokenizer = Tokenizer("vocab.txt")
ids, segments = tokenizer.encode("text")
model = build_transformer_model("config", "checkpoint")
model.predict([ids, segments])  #= local-inference
model = load_trained_model_from_checkpoint("config", "checkpoint", training=True)
model.fit(x, y, epochs=3)  #= training epochs=3
# --- parsers and references
import benepar
import classla
from camel_tools.ner import NERecognizer
from fastcoref import FCoref
from supar import Parser
from trankit import Pipeline

benepar.download("benepar_en3")
benepar.Parser("benepar_en3").parse("text")  #= local-inference
FCoref(device="cuda:0").predict(texts=["a"])  #= local-inference
parser = Parser.load("biaffine-dep-en")  #= model-load
parser.predict("text")  #= local-inference
p = Pipeline("english")
p("text")  #= local-inference
p.ner("text")  #= local-inference
classla.download("sl")
classla.Pipeline("sl")("text")  #= local-inference
NERecognizer.pretrained().predict_sentence(tokens)  #= local-inference
# --- natasha, punctuation, corrections
from deepmultilingualpunctuation import PunctuationModel
from gramformer import Gramformer
from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

tagger = NewsNERTagger(NewsEmbedding())
doc = Doc("text")
doc.segment(Segmenter())
doc.tag_ner(tagger)  #= local-inference
PunctuationModel().restore_punctuation("text")  #= local-inference
gf = Gramformer(models=1, use_gpu=False)
gf.correct("He are moving", max_candidates=1)  #= local-inference
# --- feelings, augmentation
import nlpaug.augmenter.char as nac
import nlpaug.augmenter.word as naw
from germansentiment import SentimentModel
from parrot import Parrot
from pysentimiento import create_analyzer
from pysentimiento.preprocessing import preprocess_tweet

analyzer = create_analyzer(task="sentiment", lang="es")
analyzer.predict("text")  #= local-inference
preprocess_tweet("text")
SentimentModel().predict_sentiment(["a"])  #= local-inference
naw.ContextualWordEmbsAug(model_path="bert-base-uncased", action="insert").augment("text")  #= local-inference
naw.SynonymAug(aug_src="wordnet").augment("text")
nac.OcrAug().augment("text")
Parrot(model_tag="prithivida/parrot_paraphraser_on_T5").augment(input_phrase="text")  #= local-inference
# --- text written by small networks
from textgenrnn import textgenrnn

gen = textgenrnn()
gen.train_from_file("data.txt", num_epochs=5)  #= training epochs=5
gen.generate(3, temperature=1.0)  #= local-inference
gen.save("x")
# --- translation
import dl_translate as dlt
from fairseq.models.transformer import TransformerModel
from onmt.translate.translator import build_translator

mt = dlt.TranslationModel()  #= model-load
mt.translate("text", source=dlt.lang.HINDI, target=dlt.lang.ENGLISH)  #= local-inference
en2de = TransformerModel.from_pretrained("checkpoints")  #= model-load
en2de.translate("text")  #= local-inference
build_translator(opt, report_score=False).translate(src=lines)  #= local-inference
# --- topics
import artm
import gensim
import guidedlda
import lda
import tomotopy as tp
from corextopic import corextopic as ct
from octis.dataset.dataset import Dataset
from octis.models.LDA import LDA
from turftopic import KeyNMF

mdl = tp.LDAModel(k=20)
for line in open("x.txt"):
    mdl.add_doc(line.split())
mdl.train(100)  #= training epochs=100
mdl.infer(mdl.make_doc(["a"]))
model = lda.LDA(n_topics=20, n_iter=1500, random_state=1)
model.fit(X)  #= training epochs=1500
guidedlda.GuidedLDA(n_topics=5, n_iter=100).fit(X, seed_topics=seeds)  #= training epochs=100
ct.Corex(n_hidden=50).fit(X, words=words)  #= training
octis_data = Dataset()
LDA(num_topics=25).train_model(octis_data)  #= training
KeyNMF(20).fit_transform(corpus)  #= training
artm.ARTM(num_topics=20).fit_offline(batches, num_collection_passes=10)  #= training epochs=10
gensim.models.wrappers.LdaMallet("mallet", corpus=bow, num_topics=20, id2word=words)  #= training
# --- vectors
from allennlp.commands.elmo import ElmoEmbedder
from bert_embedding import BertEmbedding
from elmoformanylangs import Embedder
from glove import Corpus, Glove
from laserembeddings import Laser
from mittens import GloVe
import sent2vec

corpus = Corpus()
corpus.fit(lines, window=10)
glove = Glove(no_components=100, learning_rate=0.05)
glove.fit(corpus.matrix, epochs=30, no_threads=4)  #= training epochs=30
glove.add_dictionary(corpus.dictionary)
GloVe(n=25, max_iter=1000).fit(cooccurrence)  #= training epochs=1000
Laser().embed_sentences(["a"], lang="en")  #= embedding
Embedder("x").sents2elmo(sentences)  #= embedding
ElmoEmbedder().embed_sentence(tokens)  #= embedding
BertEmbedding()(sentences)  #= embedding
s2v = sent2vec.Sent2vecModel()
s2v.load_model("model.bin")
s2v.embed_sentence("text")  #= embedding
# --- SimCSE, AnglE, BEIR
from angle_emb import AnglE
from beir.datasets.data_loader import GenericDataLoader
from beir.retrieval.evaluation import EvaluateRetrieval
from simcse import SimCSE

model = SimCSE("princeton-nlp/sup-simcse-bert-base-uncased")  #= model-load
model.encode("text")  #= embedding
angle = AnglE.from_pretrained("WhereIsAI/UAE-Large-V1")  #= model-load
angle.encode(["a", "b"], to_numpy=True)  #= embedding
corpus, queries, qrels = GenericDataLoader(data_folder="x").load(split="test")
retriever = EvaluateRetrieval(dense, score_function="dot")
results = retriever.retrieve(corpus, queries)  #= embedding
retriever.evaluate(qrels, results, [1, 3])
# --- bots
from deeppavlov import build_model, configs, train_model
from rasa.core.agent import Agent
from rasa.nlu.training_data import load_data
from snips_nlu import SnipsNLUEngine
import rasa

rasa.train(domain="domain.yml", config="config.yml", training_files="data")  #= training
agent = Agent.load("models")
agent.handle_text("hello")  #= local-inference
load_data("nlu.md")
SnipsNLUEngine().fit(dataset)  #= training
ner = build_model(configs.ner.ner_ontonotes_bert, download=True)  #= model-load
ner(["Bob Ross lived in Florida"])  #= local-inference
train_model(configs.ner.ner_ontonotes_bert)  #= training
# --- older Rasa
from rasa_nlu.model import Interpreter, Trainer
from rasa_nlu import config

trainer = Trainer(config.load("config.yml"))
trainer.train(data)  #= training
Interpreter.load("model").parse("hello")  #= local-inference
# --- TextBlob
from textblob import TextBlob
from textblob.classifiers import NaiveBayesClassifier

cl = NaiveBayesClassifier(train)  #= training
cl.classify("text")
TextBlob("text").sentiment
# --- Spark NLP
import sparknlp
from sparknlp.annotator import BertEmbeddings, Tokenizer
from sparknlp.base import DocumentAssembler
from sparknlp.pretrained import PretrainedPipeline

spark = sparknlp.start()
pipeline = PretrainedPipeline("explain_document_dl", lang="en")
pipeline.annotate("text")  #= local-inference
assembler = DocumentAssembler().setInputCol("text")
BertEmbeddings.pretrained("bert_base_cased")  #= model-load
# --- RWKV
from rwkv.model import RWKV
from rwkv.utils import PIPELINE, PIPELINE_ARGS

model = RWKV(model="RWKV-4-Pile-169M", strategy="cuda fp16")  #= model-load
out, state = model.forward([187, 510], None)  #= local-inference
pipeline = PIPELINE(model, "20B_tokenizer.json")
pipeline.generate("text", token_count=200, args=PIPELINE_ARGS())  #= local-inference
