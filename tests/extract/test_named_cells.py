"""Names of what is run in the cells of tables, and who the columns beside them say has it."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

PLAN = "清水县柳树巷中学工作计划"
TABLES = [
    # title, header, rows, what is owned
    (
        PLAN,
        ("事项", "内容", "责任人", "协助部门", "时限"),
        (
            ("童谣社团传承项目", "请民间歌手进校", "王小明", "教务处", "12月"),
            ("路队护送制度", "专人送到村口", "李红", "——", "每周五"),
        ),
        {"Program 童谣社团传承项目: 王小明", "Program 路队护送制度: 李红"},
    ),
    (
        PLAN,
        ("工作事项", "牵头部门", "协同部门", "完成时间"),
        (
            ("图书漂流活动", "教务处", "总务处", "全年"),
            ("书香晨读课程", "教务处", "——", "全年"),
        ),
        {"Program 图书漂流活动: 清水县柳树巷中学教务处", "Program 书香晨读课程: 清水县柳树巷中学教务处"},
    ),
    (  # what a notice lists as projects are no tasks
        "清水县教育局采购公告",
        ("项目名称", "内容", "实施单位"),
        (
            ("云课堂录播教室项目", "含安装调试", "清水县教育信息中心"),
            ("雪地运动进校园项目", "冰鞋雪具", "清水县永清小学"),
        ),
        {"Program 云课堂录播教室项目: 清水县教育信息中心", "Program 雪地运动进校园项目: 清水县永清小学"},
    ),
    (  # what is to be done is no name, and a row without an owner gives none
        PLAN,
        ("事项", "内容", "责任人", "协助部门", "时限"),
        (
            ("开展读书活动", "每班一次", "王小明", "教务处", "12月"),
            ("建立家访制度", "逐户走访", "李红", "——", "每周五"),
            ("路队护送制度", "专人送到村口", "——", "——", "每周五"),
        ),
        {"Task 开展读书活动: 王小明", "Task 建立家访制度: 李红"},
    ),
    (
        PLAN,
        ("事项", "内容", "责任人", "协助部门", "时限"),
        (
            ("新建食堂项目", "两层", "王小明", "总务处", "12月"),
            ("德育、体育活动", "每班一次", "李红", "——", "每周五"),
        ),
        {"Task 新建食堂项目: 王小明", "Task 德育、体育活动: 李红"},
    ),
    (
        "清水县教育局统计表",
        ("项目名称", "内容", "备注"),
        (("云课堂项目", "含安装", "无"), ("雪地项目", "冰鞋", "无")),
        set(),
    ),
]


@pytest.mark.parametrize(("title", "header", "rows", "expected"), TABLES)
def test_reads_names_in_cells(
    title: str, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], expected: set[str]
) -> None:
    cells = "\n".join(cell for row in (header, *rows) for cell in row)
    text = f"{title}\n\n王小明、李红两位老师参加。教师王小明、教师李红到会。\n\n{cells}\n\n以上安排请各处室落实。"
    found = to_json([extract(Document("d", "v", text, region="620521", told=frozenset({"region"})))])
    named = {entity["id"]: entity for entity in found["entities"]}
    owned = {
        f"{named[r['to']]['label']} {named[r['to']]['name']}: {named[r['from']]['name']}"
        for r in found["relations"]
        if r["type"] == "RESPONSIBLE_FOR" and r["properties"]["role"] != "support"
    }
    programs = {one for one in owned if one.startswith("Program")}
    assert (programs or owned) == expected
