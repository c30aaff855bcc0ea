"""Translate the UI strings of the app into all supported languages."""
import json
import os

import anthropic

client = anthropic.Anthropic()

SOURCE_LANG = "en"
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch"}

STRINGS = {
    "login.title": "Sign in",
    "login.button": "Continue",
    "login.forgot": "Forgot your password?",
    "cart.empty": "Your cart is empty",
    "cart.checkout": "Go to checkout",
    "error.network": "No connection. Please try again later.",
    "app.version": "",
    "profile.delete": "Delete my account",
}


def translate(text, target):
    message = client.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=200,
        system="You translate short user interface strings. Return only the translation.",
        messages=[{"role": "user", "content": f"Translate into {target}: {text}"}],
    )
    return message.content[0].text.strip()


def translate_file(lang_code, lang_name):
    translated = {}
    for key, text in STRINGS.items():
        if not text:
            translated[key] = ""
            continue
        translated[key] = translate(text, lang_name)
    return translated


def main():
    os.makedirs("locales", exist_ok=True)
    for code, name in LANGUAGES.items():
        if code == SOURCE_LANG:
            result = STRINGS
        else:
            print(f"Translating to {name}...")
            result = translate_file(code, name)
        with open(f"locales/{code}.json", "w", encoding="utf-8") as f:
            json.dump(result, f, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    main()
