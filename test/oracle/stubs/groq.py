"""Groq, with the interface of OpenAI."""

from openai import APIError, AsyncOpenAI, OpenAI, RateLimitError

Groq, AsyncGroq = OpenAI, AsyncOpenAI
