"""Why a file cannot be read, and the cure, in words for a user."""

from ingest.readers.content import Fault

_UNSUPPORTED = "unsupported"
# What was found: the problem's code, the reason and cure in Chinese, the same in English.
_REASONS: dict[str, tuple[str, str, str]] = {
    "empty": ("empty", "文件是空的；请换上有内容的文件。", "The file is empty; replace it."),
    "no-text": (
        "no-text",
        "文件里没有可读的文字；请核对原件。",
        "No text that could be read inside; look at the original.",
    ),
    "encrypted": ("encrypted", "文件已加密；请去掉密码后再试。", "The file is encrypted; remove its password."),
    "damaged": (
        "damaged",
        "文件已损坏或不完整；请重新取得原件。",
        "The file is damaged or truncated; fetch the original again.",
    ),
    "crashed": (
        "crashed",
        "解析时进程意外结束，文件可能已损坏或有意做坏；请重新取得原件或另存后再试。",
        "The parser died of it; the file is damaged or hostile: fetch it again, or save it anew.",
    ),
    "busy": (
        "busy",
        "正在处理别的文件，等得太久；请稍后再试。",
        "Another file is being worked on for too long; try again in a while.",
    ),
    "slow": (
        "too-slow",
        "解析超过时限，已停止；请拆分或另存后再试。",
        "Reading took longer than allowed and was stopped; split it, or save it anew.",
    ),
    "absurd": (
        "too-large",
        "页面或图像大得离谱，没有打开；请缩小或拆分。",
        "Its pages or images are absurdly large and were not opened; make them smaller or split it.",
    ),
    "no-ocr": (
        "no-ocr",
        "扫描件或图片，需要文字识别；请安装后再试：pip install 'yanzhen[ocr]'。",
        "A scan or image; install text recognition and try again.",
    ),
    "broken-text": (
        "broken-text",
        "字体编码表已坏，文字取不出来，识别也没有结果；请取得原稿。",
        "Broken font maps, and nothing could be recognised either; fetch the original.",
    ),
    "broken-text-no-ocr": (
        "broken-text",
        "字体编码表已坏，文字取不出来；请取得原稿，或安装文字识别后再试：pip install 'yanzhen[ocr]'。",
        "Broken font maps; fetch the original, or install text recognition and try again.",
    ),
    "binary": ("binary", "文件是二进制数据，不是文档；请转换格式或移走。", "Binary data; convert it or leave it out."),
    "doc": (
        _UNSUPPORTED,
        "旧版 Word 格式（.doc），本机没有 LibreOffice；请另存为 .docx，或安装它。",
        "Old Word format and no LibreOffice here; save it as .docx, or install that.",
    ),
    "ppt": (_UNSUPPORTED, "演示文稿；请另存为 .pdf。", "A presentation; save it as .pdf."),
    "wps": (
        _UNSUPPORTED,
        "WPS 文字格式（.wps），本机没有 LibreOffice；请另存为 .docx，或安装它。",
        "A WPS text and no LibreOffice here; save it as .docx, or install that.",
    ),
    "rtf": (
        _UNSUPPORTED,
        "RTF 格式，本机没有 LibreOffice；请另存为 .docx，或安装它。",
        "Rich text and no LibreOffice here; save it as .docx, or install that.",
    ),
    "image": (_UNSUPPORTED, "不读这种图片；请另存为 .png。", "An image of a kind that is not read; save it as .png."),
    "archive": (_UNSUPPORTED, "压缩包；请先解压。", "An archive; unpack it first."),
    "mhtml": (_UNSUPPORTED, "网页存档（.mht）；请另存为 .html。", "A web archive; save it as .html."),
    "text": (
        _UNSUPPORTED,
        "不认识这种后缀；若是普通文本，请改名为 .txt。",
        "A suffix that is not known; rename it .txt if it is plain text.",
    ),
}


def why_unreadable(kind: str) -> Fault:
    """The fault of a file of this kind; `kind` is a word of media.py, `empty` or `no-text`."""
    code, chinese, english = _REASONS[kind]
    return Fault(code, f"{chinese} {english}")


def too_large(size: int, limit: int) -> Fault:
    """The fault of a file above the limit of the settings."""
    sizes = f"{size / 1_000_000:.0f} MB > {limit / 1_000_000:.0f} MB"
    cure = "请拆分，或调高 YANZHEN_MAX_FILE_BYTES。 Too large; split it or raise the limit."
    return Fault("too-large", f"文件过大（{sizes}）；{cure}")
