"""Counting tokens spends nothing."""


class Encoding:
    def encode(self, text, **kwargs):
        return text.split()

    def decode(self, tokens):
        return " ".join(map(str, tokens))


def get_encoding(name):
    return Encoding()


def encoding_for_model(name):
    return Encoding()
