"""Why a file was not made, said to whoever asked for it."""

from errors import UserError
from language import message


class ExportsBusy(UserError):
    """So many files are being made that another one is not taken on; ``seconds`` tells when to ask again."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(message("正在制作的文件太多。请{seconds}秒后再试。", seconds=seconds))


class ExportFailed(UserError):
    """The process that made the file ended before it was done."""

    def __init__(self) -> None:
        super().__init__(message("制作中断，文件没有做完。请再试一次；若仍不行，请告诉管理员。"))


class ExportTooLong(UserError):
    """The file took longer than any should."""

    def __init__(self, minutes: int) -> None:
        super().__init__(message("{minutes}分钟还没有做完，已停止。请少选一些内容再试。", minutes=minutes))
