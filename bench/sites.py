"""Pages as the content systems of government and school sites make them, with body and metadata known.

Each shell is written after the markup that one kind of site is known by; what is around the text (menus, paths, share
buttons, counters, neighbours, related pages, legal lines) is there to be left out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from bench.pages import make_sentences


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of itself; a field that it does not state is None. `date` is the signed one before the
    published one."""

    title: str
    date: str | None = None
    source: str | None = None
    number: str | None = None
    index: str | None = None


@dataclass(slots=True)
class Page:
    """A page: bytes as a server sends them, the lines of its body in order, what it says of itself, its files."""

    raw: bytes
    body: list[str]
    facts: Facts
    cells: set[tuple[int, int, int, int, str]] = field(default_factory=set)


MENU = "".join(
    f'<li><a href="/{name}/">{name}</a></li>'
    for name in (
        "首页",
        "政务公开",
        "教育新闻",
        "通知公告",
        "办事服务",
        "互动交流",
        "专题专栏",
        "招生考试",
        "教师队伍",
        "党建工作",
    )
)
RELATED = "".join(
    f'<li><a href="/art/{number}.html">雁河区教育系统召开第{number}次{what}会</a><span>2024-03-{number:02d}</span></li>'
    for number, what in enumerate(("校长工作", "安全工作", "课程改革", "集团办学", "心理健康", "劳动教育"), 1)
)
HEADER = f'<div class="header"><div class="logo">雁河区教育委员会</div><div class="nav"><ul>{MENU}</ul></div></div>'
PLACE = '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 正文</div>'
SHARE = (
    '<div class="share bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a><a href="#">QQ空间</a></div>'
)
AROUND = (
    '<div class="prevnext"><p>上一篇：<a href="/a/1.html">关于做好防汛工作的通知</a></p>'
    '<p>下一篇：<a href="/a/3.html">关于开展读书活动的通知</a></p></div>'
)
BUTTONS = '<div class="tools">【<a href="#">打印</a>】【<a href="#">关闭</a>】</div>'
ASIDE = f'<div class="sidebar"><h3>相关阅读</h3><ul>{RELATED}</ul></div>'
FOOTER = (
    '<div class="footer"><p>主办单位：雁河区教育委员会  技术支持：雁河区信息中心</p>'
    "<p>地址：雁河区学府路1号 邮编：100000</p>"
    "<p>京ICP备00000000号-1 京公网安备 11000000000000号 网站标识码：1100000000</p>"
    "<p>版权所有 未经许可不得转载</p></div>"
)
SIGNED = ("雁河区教育委员会", "2024年3月8日")
LISTED = (
    ("附件1：雁河区强师工程任务分工表.xlsx", "/files/a1.xlsx"),
    ("附件2：雁河区试点学校名单.docx", "/files/a2.docx"),
)


def attachments(sentence: str = "") -> str:
    """The list of files under a text."""
    return sentence + "".join(f'<p><a href="{address}">{name}</a></p>' for name, address in LISTED)


def lines_of(seed: int, count: int = 8) -> list[str]:
    """The paragraphs of a notice: an addressee, numbered headings, prose, a signature."""
    return [*report_of(seed, count), *SIGNED]


def report_of(seed: int, count: int = 8) -> list[str]:
    """The same without the signature."""
    prose = list(islice(make_sentences(seed), count * 3))
    lines = ["各镇教育组，各中小学校，机关各科室："]
    for number in range(count):
        if number % 3 == 0:
            lines.append("一二三四五六七八"[number // 3] + "、" + ("总体目标", "主要任务", "保障措施")[number // 3 % 3])
        lines.append("".join(prose[number * 3 : number * 3 + 3]))
    return lines


def paragraphs(lines: list[str], tag: str = "p") -> str:
    """Lines as elements of a kind."""
    return "".join(f'<{tag} style="text-indent:2em">{line}</{tag}>' for line in lines)


def shell(title: str, body: str, *, meta: str = "", charset: str = "utf-8") -> str:
    """The outermost markup."""
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">{meta}<title>{title}</title>'
    script = "<script>var _hmt=_hmt||[];document.write('统计');</script><style>.a{color:red}</style>"
    return f"<!DOCTYPE html><html><head>{head}{script}</head><body>{body}</body></html>"


def trs() -> Page:
    """TRS WCM: the text in .TRS_Editor under a line of time and source."""
    title, lines = "关于印发雁河区强师工程实施方案的通知", lines_of(1)
    text = f'<div class="TRS_Editor"><style>.TRS_Editor P{{margin:0}}</style>{paragraphs(lines)}</div>'
    line = "<div class='xl_bt'><span>发布时间：2024-03-12 09:30</span>&nbsp;&nbsp;<span>来源：雁河区教委办公室</span>"
    line += "<span>浏览量：<em id='hits'>1024</em> 次</span><span>字体：[大 中 小]</span></div>"
    inner = f'<div class="xl_main"><h1>{title}</h1>{line}{text}{SHARE}{AROUND}</div>'
    page = shell(f"{title}_雁河区教育委员会", HEADER + PLACE + inner + ASIDE + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-03-08", "雁河区教委办公室"))


def trs_open() -> Page:
    """TRS, open government: a table of 索引号, 发文字号, 发布机构 above #UCAP-CONTENT, and meta tags."""
    title, lines = "雁河区教育委员会关于开展集团化办学的意见", report_of(2)
    rows = (
        "<tr><td><b>索 引 号：</b></td><td>11000000/2024-00012</td>"
        "<td><b>主题分类：</b></td><td>教育/基础教育</td></tr>"
        "<tr><td><b>发布机构：</b></td><td>雁河区教育委员会</td><td><b>成文日期：</b></td><td>2024-03-05</td></tr>"
        f"<tr><td><b>标　　题：</b></td><td colspan='3'>{title}</td></tr>"
        "<tr><td><b>发文字号：</b></td><td>雁教发〔2024〕12号</td><td><b>发布日期：</b></td><td>2024-03-11</td></tr>"
    )
    meta = f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2024-03-11 10:00">'
    inner = f"<table class='bd1'>{rows}</table><div class='xl'><div id='UCAP-CONTENT'>{paragraphs(lines)}</div></div>"
    page = shell(f"{title}_政务公开", HEADER + PLACE + inner + SHARE + FOOTER, meta=meta)
    facts = Facts(title, "2024-03-05", None, "雁教发〔2024〕12号", "11000000/2024-00012")
    return Page(page.encode(), lines, facts)


def hanweb() -> Page:
    """大汉 JCMS: comments that mark title, time and content; the text in #zoom."""
    title, lines = "雁河区中小学课后服务工作方案", lines_of(3)
    head = f"<!--<$[标题名称(html)]>begin--><td class='title'>{title}<!--<$[标题名称(html)]>end--></td>"
    line = "<td align='center'>发布日期：<!--<$[信息时间]>begin-->2024-04-02<!--<$[信息时间]>end--> "
    line += "信息来源：雁河区教育委员会 "
    line += "字号：[ <a>大</a> <a>中</a> <a>小</a> ] 访问次数：<script>document.write(1)</script></td>"
    text = f"<div id='zoom'><!--<$[信息内容]>begin-->{paragraphs(lines)}<!--<$[信息内容]>end--></div>"
    inner = f"<table width='900' id='c'><tr>{head}</tr><tr>{line}</tr><tr><td>{text}</td></tr></table>"
    page = shell(f"雁河区教育委员会 通知公告 {title}", HEADER + PLACE + inner + BUTTONS + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-03-08", "雁河区教育委员会"))


def hanweb_open() -> Page:
    """大汉 XXGK: a framed table of 索引号, 文号 with th and td, the text in .bt_content with files listed."""
    title, lines = "雁河区义务教育阶段招生入学工作意见", lines_of(4)
    pairs = [
        ("索引号", "YH0102-2024-0031"),
        ("公开方式", "主动公开"),
        ("文号", "雁教〔2024〕31号"),
        ("发布机构", "雁河区教委"),
    ]
    pairs += [("生成日期", "2024-04-18"), ("有效性", "有效")]
    cells = [f"<th>{name}</th><td>{value}</td>" for name, value in pairs]
    rows = "".join(f"<tr>{left}{right}</tr>" for left, right in zip(cells[::2], cells[1::2], strict=True))
    text = f'<div class="bt_content"><div class="Custom_UnionStyle">{paragraphs(lines)}{attachments()}</div></div>'
    inner = f'<div class="main"><table class="xxgk_table">{rows}</table><h2 class="bt">{title}</h2>{text}{AROUND}</div>'
    page = shell(title, HEADER + PLACE + inner + ASIDE + FOOTER)
    body = [*lines, *(name for name, _ in LISTED)]
    return Page(page.encode(), body, Facts(title, "2024-03-08", None, "雁教〔2024〕31号", "YH0102-2024-0031"))


def visual_site() -> Page:
    """博达 VisualSiteBuilder: a form around the article, .v_news_content, a list of files, neighbours and a counter."""
    title, lines = "我区召开新学期校长工作会", report_of(5)
    text = f'<div id="vsb_content"><div class="v_news_content">{paragraphs(lines)}</div></div>'
    line = '<div align="center">发布时间：2024年03月01日 作者：雁小文 来源：雁河区教育融媒中心 '
    line += "点击：[<span>37</span>]</div>"
    files = '<p style="color:blue">附件【<a href="/_a.doc">会议日程.doc</a>】已下载<span id="n">12</span>次</p>'
    inner = f'<form name="_newscontent_fromname"><h2 align="center">{title}</h2>{line}{text}{files}{AROUND}</form>'
    page = shell(f"{title}-雁河区教育信息网", HEADER + PLACE + inner + ASIDE + FOOTER)
    return Page(page.encode(), [*lines, "附件【会议日程.doc】"], Facts(title, "2024-03-01", "雁河区教育融媒中心"))


def webplus() -> Page:
    """苏迪 WebPlus: .wp_articlecontent, metas in spans, as universities and schools have it."""
    title, lines = "雁河区第一中学新课程实施规划", report_of(6)
    metas = '<p class="arti_metas"><span>发布者：教务处</span><span>发布时间：2024-05-06</span>'
    metas += "<span>浏览次数：88</span></p>"
    text = f'<div class="entry"><div class="read"><div class="wp_articlecontent">{paragraphs(lines)}</div></div></div>'
    inner = f'<div class="article"><h1 class="arti_title">{title}</h1>{metas}{text}</div>'
    page = shell(title, HEADER + PLACE + inner + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-05-06"))


def dede() -> Page:
    """织梦: table of content, description in a box, related articles under the text."""
    title, lines = "雁河区校园足球三年工作总结", report_of(7)
    info = '<div class="info"><small>时间:</small>2024-06-03 11:20<small>来源:</small>雁河区体卫科<small>作者:</small>'
    info += "admin <small>点击:</small>200次</div>"
    text = f'<div class="content"><table width="100%"><tr><td>{paragraphs(lines, "div")}</td></tr></table></div>'
    inner = f'<div class="viewbox"><div class="title"><h2>{title}</h2></div>{info}{text}{AROUND}</div>'
    page = shell(f"{title}_工作总结_雁河教育网", HEADER + PLACE + inner + ASIDE + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-06-03", "雁河区体卫科"))


def wordpress() -> Page:
    """A blog: article, header with a time element, tags and comments below."""
    title, lines = "一次跨校教研的记录", report_of(8)
    head = (
        f'<header class="entry-header"><h1>{title}</h1><time datetime="2024-02-20">发布于 2024年2月20日</time></header>'
    )
    foot = '<footer class="entry-meta">标签：<a href="#">教研</a>、<a href="#">集团</a></footer>'
    comments = '<div id="comments"><h3>发表评论</h3><p>您的邮箱不会被公开。</p><form><textarea></textarea></form></div>'
    inner = f'<article>{head}<div class="entry-content">{paragraphs(lines)}</div>{foot}</article>{comments}'
    page = shell(f"{title} | 雁河名师工作室", f"<nav>{MENU}</nav><main>{inner}</main><aside>{RELATED}</aside>{FOOTER}")
    return Page(page.encode(), lines, Facts(title, "2024-02-20"))


def wechat() -> Page:
    """A saved article of a public account: #js_content, sections and spans, a line of reading hints."""
    title, lines = "雁河教育：今年新增学位两千个", report_of(9)
    head = f'<h2 id="activity-name">{title}</h2><div id="meta_content"><a id="js_name">雁河教育发布</a>'
    head += '<em id="publish_time">2024-08-20 18:00</em></div>'
    text = "".join(f"<section><span>{line[:9]}</span><span>{line[9:]}</span></section>" for line in lines)
    end = "<div class='rich_media_tool'>阅读 1034 在看 20</div><div>微信扫一扫 关注该公众号</div>"
    meta = f'<meta property="og:title" content="{title}">'
    inner = f'<div id="img-content">{head}<div id="js_content" style="visibility:hidden">{text}</div></div>{end}'
    return Page(shell("", inner, meta=meta).encode(), lines, Facts(title, "2024-08-20"))


def old_tables() -> Page:
    """A page of the nineties: tables in tables, font and br, GB2312 in fact and in its meta tag."""
    title, lines = "雁河区中学二〇二四年工作计划", report_of(10)
    text = "<font size=3>" + "<br><br>".join(f"　　{line}" for line in lines) + "</font>"
    line = "文章来源：本站原创 作者：佚名 发布时间：2024年02月26日 点击数：<script>hits()</script>次"
    inner = (
        f"<tr><td align=center><b>{title}</b></td></tr><tr><td align=center>{line}</td></tr><tr><td>{text}</td></tr>"
    )
    menu = f"<table width=780><tr><td><ul>{MENU}</ul></td></tr></table>"
    body = (
        f"{menu}<table width=780><tr><td width=180><ul>{RELATED}</ul></td><td><table>{inner}</table></td></tr></table>"
    )
    page = shell(f"{title} - 雁河区中学", body + FOOTER, charset="gb2312")
    return Page(page.encode("gb18030"), lines, Facts(title, "2024-02-26", "本站原创"))


def lying_meta() -> Page:
    """GB18030 bytes under a meta tag that says UTF-8."""
    title, lines = "关于公布雁河区骨干教师名单的通知", ["名单另附：张喆、王珺、李旸、赵镕。", *lines_of(11)]
    inner = f'<div class="con"><h1>{title}</h1><p>发布日期：2024-07-01　来源：雁河区人事科</p>{paragraphs(lines)}</div>'
    return Page(
        shell(title, HEADER + PLACE + inner + FOOTER).encode("gb18030"),
        lines,
        Facts(title, "2024-03-08", "雁河区人事科"),
    )


def lying_meta_other() -> Page:
    """UTF-8 bytes under a meta tag that says GBK."""
    title, lines = "雁河区特殊教育提升计划解读", report_of(12)
    inner = f'<div class="detail"><h3>{title}</h3><div class="sub">2024-07-15 10:02:00 来源： 雁河区教委</div>'
    inner += f'<div class="article-content">{paragraphs(lines)}</div></div>{SHARE}'
    page = shell(title, HEADER + PLACE + inner + ASIDE + FOOTER, charset="gbk")
    return Page(page.encode(), lines, Facts(title, "2024-07-15", "雁河区教委"))


def table_in_text() -> Page:
    """A plan whose tasks stand in a table with merged cells, inside .TRS_Editor."""
    title, lines = "雁河区教育重点任务分工方案", lines_of(13, 4)
    head = ["任务", "责任单位", "时限"]
    rows = [["强师工程", "人事科", "6月底前"], ["", "教研中心", "9月底前"], ["强校工程", "中教科", "12月底前"]]
    html = "<tr>" + "".join(f"<th>{name}</th>" for name in head) + "</tr>"
    html += '<tr><td rowspan="2">强师工程</td><td>人事科</td><td>6月底前</td></tr>'
    html += "<tr><td>教研中心</td><td>9月底前</td></tr>"
    html += "<tr><td>强校工程</td><td>中教科</td><td>12月底前</td></tr>"
    cells = {(0, column, 1, 1, name) for column, name in enumerate(head)}
    for number, row in enumerate(rows, 1):
        cells |= {(number, c, 2 if (number, c) == (1, 0) else 1, 1, word) for c, word in enumerate(row) if word}
    text = f'<div class="TRS_Editor">{paragraphs(lines)}<table border="1">{html}</table></div>'
    line = "<p class='time'>时间：2024-03-20 来源：雁河区政府教育督导室 【字体：大 中 小】</p>"
    page = shell(title, HEADER + PLACE + f"<div class='w'><h1>{title}</h1>{line}{text}</div>" + FOOTER)
    body = [*lines, *(word for row in [head, *rows] for word in row if word)]
    return Page(page.encode(), body, Facts(title, "2024-03-08", "雁河区政府教育督导室"), cells)


def bare() -> Page:
    """A page with no telling names: paragraphs in a div among other divs."""
    title, lines = "雁河区实验小学劳动教育实施办法", report_of(14)
    inner = f"<div><div><h2>{title}</h2><span>2024-09-02</span></div><div>{paragraphs(lines)}</div></div>"
    body = f"<div><ul>{MENU}</ul></div>{inner}<div><div>热门文章</div><ul>{RELATED}</ul></div>{FOOTER}"
    return Page(shell(f"{title}-雁河区实验小学", body).encode(), lines, Facts(title, "2024-09-02"))


def short_news() -> Page:
    """Three sentences among long lists: the lists weigh more than the text."""
    title = "雁河区举行教师节表彰会"
    lines = list(islice(make_sentences(15), 3))
    inner = (
        f'<div class="news_content_box"><h1>{title}</h1><p class="from">日期：2024-09-10　来源：雁河区教委宣传科</p>'
    )
    inner += f"<div class='txt'>{paragraphs(lines)}</div>{SHARE}{AROUND}</div>"
    page = shell(f"{title}-教育新闻", HEADER + PLACE + inner + ASIDE + ASIDE + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-09-10", "雁河区教委宣传科"))


def title_thrice() -> Page:
    """The title as <title>, headline and first line of the text; the number below it in the text."""
    title, rest = "雁河区教育委员会关于做好暑期安全工作的通知", lines_of(16)
    lines = ["雁教办〔2024〕7号", *rest]
    inner = f'<div class="pages_content"><p align="center"><b>{title}</b></p>{paragraphs(lines)}</div>'
    head = (
        f"<h1>{title}</h1><div class='date'>发布时间：2024-06-25 16:40　信息来源：雁河区教委安全科　浏览次数：15</div>"
    )
    page = shell(f"{title}-通知公告-雁河区教育委员会", HEADER + PLACE + head + inner + BUTTONS + FOOTER)
    return Page(page.encode(), lines, Facts(title, "2024-03-08", "雁河区教委安全科", "雁教办〔2024〕7号"))


def file_list() -> Page:
    """A short announcement whose matter is in its files, listed in a box below the text."""
    title = "关于公示雁河区优质学校评估结果的公告"
    lines = [
        *islice(make_sentences(17), 2),
        "公示期为五个工作日。联系电话：010-00000000。",
        "雁河区教育委员会",
        "2024年5月20日",
    ]
    files = '<div class="fujian"><h4>附件下载</h4><ul>' + "".join(
        f'<li><a href="{address}" title="下载">{name}</a></li>' for name, address in LISTED
    )
    inner = f'<div class="content"><h1>{title}</h1>{paragraphs(lines)}{files}</ul></div></div>'
    page = shell(title, HEADER + PLACE + inner + ASIDE + FOOTER)
    return Page(page.encode(), [*lines, "附件下载", *(name for name, _ in LISTED)], Facts(title, "2024-05-20"))


SITES: dict[str, Callable[[], Page]] = {
    make.__name__: make
    for make in (
        *(trs, trs_open, hanweb, hanweb_open, visual_site, webplus, dede, wordpress, wechat, old_tables, lying_meta),
        *(lying_meta_other, table_in_text, bare, short_news, title_thrice, file_list),
    )
}
