"""What Streamlit's own front end says, always in English, and the reader's words for it; a ``{name}`` stands for anything."""

import json

from language import LANGUAGES, message, sayer

_WORDS = {
    # choosing
    "Choose an option": message("请选择"),
    "No results": message("没有符合的选项"),
    "Open": message("打开"),
    "Dismiss": message("收起"),
    "Clear all": message("全部清除"),
    "Clear value": message("清除"),
    "Select all": message("全选"),
    "Selected values": message("已选"),
    "Select {count} matches": message("选择符合的{count}个"),
    "No options to select": message("没有可选的"),
    "Remove {name}": message("去掉{name}"),
    "Multiselect options": message("选项"),
    "Selectbox options": message("选项"),
    "No options to select.": message("没有可选的。"),
    "You can only select up to {count} options. Remove an option first.": message(
        "最多选{count}个。请先去掉一个。"
    ),
    "1 option available.": message("有1个选项。"),
    "{count} options available.": message("有{count}个选项。"),
    "{name}, selected": message("{name}，已选"),
    # tables
    "Search": message("查找"),
    "Type to search": message("输入要找的字"),
    "Previous Result": message("上一处"),
    "Next Result": message("下一处"),
    "Close Search": message("关闭查找"),
    "{count} results": message("找到{count}处"),
    "Show/hide columns": message("显示或隐藏列"),
    "(index)": message("（行号）"),
    "Clear selection": message("取消选择"),
    "Download as CSV": message("下载为 CSV"),
    "Fullscreen": message("全屏"),
    "Close fullscreen": message("退出全屏"),
    "Dataframe column menu": message("列菜单"),
    "Copy column name": message("复制列名"),
    "Sort ascending": message("升序"),
    "Sort descending": message("降序"),
    "Statistics": message("统计"),
    "Format": message("格式"),
    "Autosize": message("自动列宽"),
    "Pin column": message("固定此列"),
    "Unpin column": message("取消固定"),
    "Hide column": message("隐藏此列"),
    "No data": message("没有数据"),
    "Based on sample": message("按样本"),
    "Values": message("有值"),
    "Empty": message("空"),
    "Distinct": message("不同的值"),
    "Average": message("平均"),
    "Standard deviation": message("标准差"),
    "Minimum": message("最小"),
    "Maximum": message("最大"),
    "Median": message("中位数"),
    "25th percentile": message("第25百分位"),
    "75th percentile": message("第75百分位"),
    "Sum": message("合计"),
    "Minimum length": message("最短"),
    "Maximum length": message("最长"),
    "Average length": message("平均长度"),
    "Distribution histogram": message("分布图"),
    "Top values frequency chart": message("最多的几个值"),
    # bringing a file
    "file upload": message("选择文件"),
    "Upload": message("选择文件"),
    "Upload directories": message("选择文件夹"),
    "Add files": message("换一个文件"),
    "add icon": message("换一个文件"),
    "{count}MB per file": message("每个文件至多 {count} MB"),
    "{count}GB per file": message("每个文件至多 {count} GB"),
    "progress": message("进度"),
    "Add: {name}": message("用“{name}”"),
    "Drag and drop a file here": message("把文件拖到这里"),
    "Drag and drop files here": message("把文件拖到这里"),
    "Remove file": message("去掉这个文件"),
    # the rest
    "Close": message("关闭"),
    "Copy to clipboard": message("复制"),
    "Copied": message("已复制"),
    "Copy": message("复制"),
    "Download failed": message("下载没有成功"),
    "Scroll tabs left": message("前面的标签"),
    "Scroll tabs right": message("后面的标签"),
    "Skip to main content": message("直接到正文"),
    "Running...": message("正在运行…"),
    "Connecting": message("正在连接"),
    "Please wait...": message("请稍候…"),
    "Page not found": message("没有这一页"),
    "The page that you have requested does not seem to exist. Running the app's main page.": message(
        "没有您要的这一页，现在显示的是首页。"
    ),
    "You have requested page /{name}, but no corresponding file was found in the app's pages/ directory. "
    "Running the app's main page.": message("没有“/{name}”这一页，现在显示的是首页。"),
    "Connection error": message("连接断开"),
    "Streamlit server is not responding. Are you connected to the internet?": message(
        "图谱没有回应，正在重新连接。请检查网络；一直连不上时，请告诉管理员。"
    ),
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": message(
        "图谱没有回应，正在重新连接。如果是在本机停掉的，请重新启动："
    ),
    "streamlit run yourscript.py": "plan-atlas serve",
    "Connection timed out.": message("图谱迟迟没有回应，正在重新连接。"),
    "Connection failed with status {number}.": message("没有连上图谱（状态 {number}），正在重新连接。"),
    "Connection failed with status {number}, and response:": message(
        "没有连上图谱（状态 {number}），正在重新连接。回答是："
    ),
    "Script execution error": message("这一页没有做成"),
    "This app has encountered an error. The original error message is redacted to prevent data leaks. "
    "Full error details have been recorded in the logs "
    "(if you're on Streamlit Cloud, click on 'Manage app' in the lower right of your app).": message(
        "这一页出了错，详情已记入服务器的日志。请重新打开；仍然如此时，请告诉管理员。"
    ),
    "Connection lost. Please wait for the app to reconnect, then try again.": message(
        "连接断开了。请等连上后再试。"
    ),
}


def frontend_words() -> str:
    """A line of JavaScript with all of them: Streamlit's words, then the same in each language."""
    in_languages = [sayer(lang) for lang in LANGUAGES]
    rows = [[words, *(say(ours) for say in in_languages)] for words, ours in _WORDS.items()]
    return f"const FRONTEND_LANGUAGES = {json.dumps(LANGUAGES)}, FRONTEND_WORDS = {json.dumps(rows, ensure_ascii=False)};"
