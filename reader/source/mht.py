"""A web page that a browser saved as one file (MHT): the page in it as text."""

from email import message_from_bytes
from email.message import Message as MailMessage

from errors import UserError
from language import message
from reader.source.encodings import decoded


def page_in(data: bytes, name: str) -> tuple[str, str]:
    """The first page of the file and its encoding.

    Raises:
        UserError: there is none.
    """
    for part in message_from_bytes(data.lstrip()).walk():
        if part.get_content_type() == "text/html":
            return _text(part, name)
    raise UserError(message("{name}：MHT 文件里没有网页。请在浏览器中另存为 .html 后再读。", name=name))


def _text(part: MailMessage, name: str) -> tuple[str, str]:
    content = part.get_payload(decode=True)
    page = content if isinstance(content, bytes) else b""
    encoding = part.get_content_charset("")
    try:
        return page.decode(encoding), encoding
    except (LookupError, UnicodeDecodeError):
        return decoded(page, name)
