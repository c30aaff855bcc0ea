# --- Keras
import keras
from keras import layers
from keras.callbacks import EarlyStopping
from keras.datasets import mnist
from keras.utils import to_categorical

(x, y), _ = mnist.load_data()
model = keras.Sequential([layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x, to_categorical(y), epochs=5, batch_size=128, callbacks=[EarlyStopping()])  #= training epochs=5 batch=128
model.evaluate(x, y)  #= local-inference
model.predict(x)  #= local-inference
model.save("x.keras")
model.summary()
# --- Keras, a subclass with a step of its own
import tensorflow as tf
from tensorflow import keras


class VAE(keras.Model):
    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self.compute(data)
        grads = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.trainable_weights))
        return {"loss": loss}


vae = VAE()
vae.compile(optimizer=keras.optimizers.Adam())
vae.fit(images, epochs=30, batch_size=128)  #= training epochs=30
# --- KerasHub, KerasCV
import keras_cv
import keras_hub

classifier = keras_hub.models.BertClassifier.from_preset("bert_base_en_uncased", num_classes=2)  #= model-load
classifier.fit(x=features, y=labels, batch_size=2)  #= training epochs=1 batch=2
classifier.predict(features)  #= local-inference
causal = keras_hub.models.GemmaCausalLM.from_preset("gemma_2b_en")  #= model-load
causal.generate("I want", max_length=30)  #= local-inference
detector = keras_cv.models.YOLOV8Detector.from_preset("yolo_v8_m_pascalvoc", bounding_box_format="xywh")  #= model-load
detector.predict(images)  #= local-inference
diffusion = keras_cv.models.StableDiffusion(img_width=512, img_height=512)
diffusion.text_to_image("a cat", batch_size=3)  #= image-gen steps=50
keras_hub.models.TextToImage.from_preset("stable_diffusion_3_medium").generate("a cat")  #= model-load + image-gen steps=28
# --- TensorFlow Hub
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")  #= model-load
vectors = embed(["one", "two"])  #= local-inference
style = hub.load("https://tfhub.dev/google/magenta/arbitrary-image-stylization-v1-256/2")  #= model-load
image = style(tf.constant(content), tf.constant(other))[0]  #= local-inference
detector = hub.load("https://tfhub.dev/x/y/1").signatures["default"]  #= model-load
result = detector(tf.constant(content))  #= local-inference
# --- Decision forests
import tensorflow_decision_forests as tfdf

model = tfdf.keras.RandomForestModel(num_trees=300)
model.fit(train)  #= training trees=300
model.evaluate(test)
import ydf
forest = ydf.GradientBoostedTreesLearner(label="y", num_trees=200).train(frame)  #= training trees=200
forest.evaluate(frame)
# --- TensorFlow Probability, an own loop
import tensorflow as tf
import tensorflow_probability as tfp

tfd = tfp.distributions
samples, trace = tfp.mcmc.sample_chain(num_results=1000, num_burnin_steps=500, current_state=init, kernel=kernel)  #= training steps=1000
losses = tfp.vi.fit_surrogate_posterior(target, surrogate_posterior=posterior, optimizer=tf.optimizers.Adam(), num_steps=200)  #= training steps=200
x = tfd.Normal(0.0, 1.0).sample(10)
# --- TF-Lite and saved models
import numpy as np
import tensorflow as tf

interpreter = tf.lite.Interpreter(model_path="model.tflite")
interpreter.allocate_tensors()
interpreter.set_tensor(interpreter.get_input_details()[0]["index"], x)
interpreter.invoke()  #= local-inference
output = interpreter.get_tensor(0)
loaded = tf.saved_model.load("exported")
infer = loaded.signatures["serving_default"]
infer(tf.constant(x))  #= local-inference
detections = loaded(x)  #= local-inference
converter = tf.lite.TFLiteConverter.from_saved_model("exported")
tflite = converter.convert()
# --- TFLite runtime
from tflite_runtime.interpreter import Interpreter

interpreter = Interpreter("model.tflite")
interpreter.allocate_tensors()
for frame in frames[:20]:
    interpreter.invoke()  #= local-inference times=20
# --- TFLite Model Maker
from tflite_model_maker import image_classifier
from mediapipe_model_maker import object_detector

model = image_classifier.create(train_data, epochs=7)  #= training epochs=7
model.evaluate(test_data)  #= local-inference
# --- TensorFlow Recommenders, TensorFlow GNN, Addons
import tensorflow as tf
import tensorflow_recommenders as tfrs


class Recommender(tfrs.Model):
    def compute_loss(self, features, training=False):
        return self.task(self.user(features), self.item(features))


model = Recommender()
model.compile(optimizer=tf.keras.optimizers.Adagrad(0.5))
model.fit(ratings.batch(4096), epochs=3)  #= training epochs=3
model.evaluate(test.batch(4096))  #= local-inference
# --- Estimators
import tensorflow as tf

classifier = tf.estimator.DNNClassifier(feature_columns=columns, hidden_units=[10], n_classes=3)
classifier.train(input_fn=train_input, steps=5000)  #= training steps=5000
classifier.evaluate(input_fn=test_input)  #= local-inference
tf.estimator.train_and_evaluate(classifier, tf.estimator.TrainSpec(train_input, max_steps=1000), tf.estimator.EvalSpec(test_input))  #= training steps=1000
# --- TFLearn, tensorlayer
import tflearn

net = tflearn.regression(tflearn.fully_connected(tflearn.input_data([None, 10]), 2))
model = tflearn.DNN(net)
model.fit(X, Y, n_epoch=20, batch_size=16, show_metric=True)  #= training epochs=20 batch=16
model.predict(X)  #= local-inference
# --- Keras as a scikit-learn estimator
from keras.wrappers.scikit_learn import KerasClassifier
from scikeras.wrappers import KerasRegressor
from sklearn.model_selection import GridSearchCV, cross_val_score

old = KerasClassifier(build_fn=make, epochs=10, batch_size=5)
old.fit(X, y)  #= training epochs=10 batch=5
new = KerasRegressor(model=make, epochs=20)
new.fit(X, y)  #= training epochs=20
new.predict(X)  #= local-inference
GridSearchCV(new, {"batch_size": [8, 16]}, cv=3).fit(X, y)  #= sweep trials=6
# --- Keras Tuner
import keras_tuner as kt

tuner = kt.RandomSearch(build, objective="val_accuracy", max_trials=5)
tuner.search(x, y, epochs=2, validation_data=(v, w))  #= sweep trials=5
best = tuner.get_best_models(1)[0]
best.evaluate(v, w)  #= local-inference
# --- AutoKeras
import autokeras as ak

clf = ak.ImageClassifier(max_trials=3)
clf.fit(x, y, epochs=10)  #= sweep trials=3
clf.predict(x)  #= local-inference
clf.evaluate(x, y)  #= local-inference
# --- Spektral, StellarGraph
from spektral.data import DisjointLoader
from spektral.models import GeneralGNN

model = GeneralGNN(3)
model.compile("adam", "mse")
model.fit(loader.load(), steps_per_epoch=loader.steps_per_epoch, epochs=10)  #= training epochs=10
model.evaluate(loader.load())  #= local-inference
