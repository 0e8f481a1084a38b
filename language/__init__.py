"""The interface's languages: messages as written in the code, said in the reader's language."""

from language.language import Language
from language.messages import LANGUAGE_NAMES, LANGUAGES, Message, Name, Say, message, sayer

__all__ = ["LANGUAGES", "LANGUAGE_NAMES", "Language", "Message", "Name", "Say", "message", "sayer"]
