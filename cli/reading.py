"""The commands about reading plans: a text to draft records, and how good such records are."""

import argparse
import sys
from pathlib import Path

from cli.output import as_json, put, warned
from errors import UserError
from language import message


def read(arguments: argparse.Namespace) -> int:
    """Print a plan's text as draft records; what was restored and not understood goes to stderr."""
    from atlas.loading import load_atlas
    from atlas.read_context import read_context
    from reader.output.classifying import Classifier
    from reader.output.report import as_text, jsonl, trace_text
    from reader.output.yaml_draft import yaml_drafts
    from reader.reading import read as reading_of
    from reader.source.file import content

    data, context = content(arguments.file), read_context(warned(load_atlas(), arguments.lang))
    reading = reading_of(data, Path(arguments.file).name, context, arguments.plan)
    drafts = yaml_drafts(reading, context) if arguments.format == "yaml" else {"": jsonl(reading)}
    unclassified = Classifier(context).unknown(reading.rows)
    report = trace_text(reading) if arguments.trace else as_text(reading, arguments.lang, unclassified)
    print(report, file=sys.stderr)
    put("---\n".join(drafts.values()), arguments.output)
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Print how well proposed records agree with true ones."""
    from reader.evaluation import as_dict, as_text, read_rows
    from reader.evaluation import evaluate as scored
    from reader.source.file import PIPED, text

    names = arguments.proposed, arguments.true
    if names == (PIPED, PIPED):
        raise UserError(message("“-”只能代替一个文件。请为另一个写明文件名。"))
    proposed, true = (read_rows(text(name), name) for name in names)
    if not true:
        raise UserError(message("“{path}”中没有记录，无从比较。请换一个文件。", path=arguments.true))
    scores = scored(proposed, true)
    print(as_json(as_dict(scores)) if arguments.format == "json" else as_text(scores, arguments.lang))
    return 0
