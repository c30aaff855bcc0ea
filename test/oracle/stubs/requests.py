"""Plain HTTP: a request to a provider of models spends what it asks for, any other nothing."""

from oracle import Trouble, answer_text, spend

PROVIDERS = ("api.openai.com", "api.anthropic.com", "api.mistral.ai", "generativelanguage.googleapis.com",
             "localhost:11434", "openrouter.ai", "api.groq.com", "api-inference.huggingface.co")
SPENDS = ("/chat/completions", "/messages", "/embeddings", "/api/generate", "/api/chat", ":generateContent", "/models/")


class Response:
    status_code, ok, headers = 200, True, {}

    def __init__(self):
        self.text = answer_text()
        self.content = self.text.encode()

    def json(self):
        return {"choices": [{"message": {"content": self.text}}], "content": [{"text": self.text}], "response": self.text,
                "data": [{"embedding": [0.1]}], "message": {"content": self.text}}

    def raise_for_status(self):
        pass


def post(url, **kwargs):
    if any(host in url for host in PROVIDERS) and any(path in url for path in SPENDS):
        spend("http")
    return Response()


def get(url, **kwargs):
    return Response()


class Session:
    headers = {}
    post = staticmethod(post)
    get = staticmethod(get)


RequestException = HTTPError = Timeout = Trouble
