"""5-fold cross validation of a small CNN on CIFAR-10."""
import numpy as np
import tensorflow as tf
from sklearn.model_selection import KFold
from tensorflow.keras import layers, models

BATCH_SIZE = 128
EPOCHS = 15
NUM_FOLDS = 5

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.cifar10.load_data()
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255


def create_model():
    model = models.Sequential()
    model.add(layers.Conv2D(32, (3, 3), activation="relu", input_shape=(32, 32, 3)))
    model.add(layers.MaxPooling2D((2, 2)))
    model.add(layers.Conv2D(64, (3, 3), activation="relu"))
    model.add(layers.MaxPooling2D((2, 2)))
    model.add(layers.Flatten())
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


kfold = KFold(n_splits=NUM_FOLDS, shuffle=True, random_state=1)
acc_per_fold = []
loss_per_fold = []
fold_no = 1

for train, val in kfold.split(x_train[:5000], y_train[:5000]):
    print("-" * 60)
    print(f"Training for fold {fold_no} ...")
    model = create_model()
    model.fit(
        x_train[train],
        y_train[train],
        batch_size=BATCH_SIZE,
        epochs=EPOCHS,
        verbose=0,
        callbacks=[tf.keras.callbacks.EarlyStopping(patience=3, monitor="loss")],
    )
    scores = model.evaluate(x_train[val], y_train[val], verbose=0)
    print(f"Score for fold {fold_no}: loss {scores[0]}, accuracy {scores[1] * 100}%")
    acc_per_fold.append(scores[1] * 100)
    loss_per_fold.append(scores[0])
    fold_no = fold_no + 1

print(f"> Accuracy: {np.mean(acc_per_fold)} (+- {np.std(acc_per_fold)})")

final_model = create_model()
final_model.fit(x_train, y_train, batch_size=BATCH_SIZE, epochs=EPOCHS, validation_data=(x_test, y_test))
final_model.save("cifar_final.keras")
