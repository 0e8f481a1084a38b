"""Bringing a plan: files or a pasted text, read in a process of its own; what is being done, and a button to stop it."""

from typing import Literal

import streamlit as st

from atlas.store.bringing import LARGEST, LONGEST_TEXT
from atlas.store.roles import Actor, may
from atlas.store.store import open_store
from views import state
from views.parts.html import plain
from views.serving.importing.job import BroughtFile, ReadingJob
from wording.words import Words

_JOB, _LOOKED_AT, _MOST = "import-job", 0.5, 40


def upload(words: Words, actor: Actor) -> None:
    """The files and the text; below, how far the reading is."""
    say, barred = words.say, not may(actor.role, "bring")
    job: ReadingJob | None = state.value(_JOB)
    reading = job is not None and not job.is_over
    by_file, by_text, by_folder = st.tabs([say("文件"), say("粘贴文本"), say("文件夹")])
    with by_file:
        _files(
            say("规划文件（可选多个；文本、网页、Word、PDF 等）"),
            "import-files",
            words,
            actor,
            barred or reading,
        )
    with by_folder:
        label = say("规划所在的文件夹（其中的文件逐个读取，至多 {most} 个）", most=_MOST)
        _files(label, "import-folder", words, actor, barred or reading, folder=True)
    with by_text:
        text = st.text_area(
            say("规划正文"), max_chars=LONGEST_TEXT, height=180, disabled=barred or reading, key="import-text"
        )
        if st.button(say("读取文本"), type="primary", disabled=barred or reading, key="import-read-text"):
            if text.strip():
                _begin([BroughtFile(say("粘贴的文本") + ".txt", text.encode())], actor)
            else:
                st.warning(say("还没有正文。请先粘贴。"))
    if job is not None:
        _show(job, words)


def _files(label: str, key: str, words: Words, actor: Actor, barred: bool, *, folder: bool = False) -> None:
    """Files to be dropped or chosen, and what begins to read them."""
    several: Literal[True, "directory"] = "directory" if folder else True
    files = st.file_uploader(
        label, accept_multiple_files=several, max_upload_size=LARGEST // 1_000_000, disabled=barred, key=key
    )  # fmt: skip
    if len(files) > _MOST:
        st.warning(plain(words.say("只读前 {most} 个文件，其余请分次读取。", most=_MOST)))
    read = "import-read" if not folder else f"{key}-read"
    if st.button(words.say("读取文件"), type="primary", disabled=barred or not files, key=read):
        _begin([BroughtFile(file.name, file.getvalue()) for file in files[:_MOST]], actor)


def _begin(files: list[BroughtFile], actor: Actor) -> None:
    state.choose(_JOB, ReadingJob(files, actor, open_store()))
    st.rerun()


def _show(job: ReadingJob, words: Words) -> None:
    if not job.is_over:
        st.fragment(run_every=_LOOKED_AT)(_progress)(job, words)
        return
    for one in job.outcomes:
        for problem in one.problems:
            st.error(plain(words.say(problem)))
        if one.drafts:
            st.success(
                plain(
                    words.say("{name}：读出 {count} 份规划，请核对。", name=one.name, count=len(one.drafts))
                )
            )
    if job.is_cancelled:
        st.caption(words.say("已取消。没有读完的文件没有留下草稿。"))
    elif len(job.drafts) == 1 and not any(one.problems for one in job.outcomes):
        state.choose(_JOB, None)
        state.open_draft(job.drafts[0])
        st.rerun()


def _progress(job: ReadingJob, words: Words) -> None:
    if job.is_over:
        st.rerun()
    done, total = len(job.outcomes), len(job.files)
    name = job.files[min(done, total - 1)].name
    said = words.say("{name}：{step}…", name=name, step=words.say(job.step))
    if total > 1:
        said = words.say("{done}/{total}  {said}", done=done + 1, total=total, said=said)
    st.progress(min(1.0, (done + 0.3) / total), plain(said))
    if st.button(words.say("取消"), key="import-cancel"):
        job.cancel()
        st.rerun()
