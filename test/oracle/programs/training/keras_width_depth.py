import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.fashion_mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0

MAX_PARAMS = 40_000
results = []


def make_model(width, depth, dropout=0.0):
    model = keras.Sequential()
    model.add(layers.Flatten(input_shape=(28, 28)))
    for _ in range(depth):
        model.add(layers.Dense(width, activation="relu"))
        if dropout:
            model.add(layers.Dropout(dropout))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


for width in 2 ** np.arange(4, 8):
    for depth in [1, 2, 3]:
        params = 784 * width + (depth - 1) * width * width + 10 * width
        if params > MAX_PARAMS:
            print("skip", width, depth, params)
            break
        model = make_model(int(width), depth)
        hist = model.fit(x_train, y_train, epochs=3, batch_size=512, validation_split=0.1, verbose=0)
        results.append((max(hist.history["val_accuracy"]) if isinstance(hist.history["val_accuracy"], list) else 0, int(width), depth))

results.sort(reverse=True)
for score, width, depth in results[:2]:
    final = make_model(width, depth, dropout=0.2)
    final.fit(x_train, y_train, epochs=10, batch_size=256, callbacks=[keras.callbacks.EarlyStopping(patience=2)])
    final.evaluate(x_test, y_test)
probs = final.predict(x_test[:100])
print(probs.shape)
