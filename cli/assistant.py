"""The command that lends the atlas to an assistant."""

import argparse
import sys

from cli.output import warned
from language import sayer


def mcp(arguments: argparse.Namespace) -> int:
    """Answer an assistant over standard input and output until the input ends."""
    from assistant.stdio import serve_stdio
    from atlas.loading import load_atlas

    if sys.stdin.isatty():
        say = sayer(arguments.lang)
        waiting = say("正在等待助手从标准输入提问；一般由助手的设置启动这条命令。Ctrl-C 结束。")
        print(waiting, file=sys.stderr)
    serve_stdio(warned(load_atlas(), arguments.lang), arguments.lang)
    return 0
