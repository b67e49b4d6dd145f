# %% [markdown]
# # 谁负责什么：跨区县比较 Who owns what, across districts
#
# 这本笔记用随附的示例文件回答三个问题：各区县的文件里，项目和任务有没有写明负责者？由谁牵头——党委、政府、教育部门，还是学校？
# 哪些事项没有写明负责者？每一个数都能追到原话。
#
# With the sample documents: do the documents of each district name who is responsible, who leads, and where nobody is
# named? Every figure can be traced to the words that state it.
#
# 用自己的数据：`yanzhen ingest 文件夹`，再运行本笔记（`YANZHEN_DATA` 指出数据目录）。 For your own documents: ingest them, then
# run this notebook; `YANZHEN_DATA` names the data folder.

# %%
import pandas as pd

from graph.config import Settings
from graph.stores.open import open_store
from queries.frames import entities_frame, owners_frame, query_frame

pd.set_option("display.max_colwidth", 40, "display.width", 120)
store = open_store(Settings())
owners = owners_frame(store)
owners[["region", "initiative", "role", "owner", "quote"]].head(8)

# %% [markdown]
# 一行是一个负责关系。`role`：lead 牵头，support 配合，implement 实施，propose 只是提出（不算负责）。`region` 是说这句话的文件所属的区县。
#
# A row is one relationship; `region` is that of the document that says so. `propose` is no responsibility, so it goes.

# %%
owners = owners[owners["role"] != "propose"]
by_role = owners.pivot_table(index="region", columns="role", values="fact_id", aggfunc="count", fill_value=0)
by_role.assign(total=by_role.sum(axis=1)).sort_values("total", ascending=False)

# %% [markdown]
# ## 谁在牵头 Who leads
#
# 牵头者按类别：机构、学校、个人，还是只写到地区。 Leaders by kind.

# %%
lead = owners[owners["role"] == "lead"]
pd.crosstab(lead["region"], lead["owner_label"])

# %% [markdown]
# 牵头事项最多的负责者。 Those who lead most.

# %%
lead.groupby(["region", "owner"])["initiative_id"].nunique().rename("initiatives").sort_values(
    ascending=False
).reset_index().sort_values(["initiatives", "region", "owner"], ascending=[False, True, True]).head(8).reset_index(
    drop=True
)

# %% [markdown]
# ## 没有写明负责者的事项 Where nobody is named
#
# “没有写明”说的是读过的文件，不是世界：也许另一份文件写了。 It says what the documents read do not state, not that nobody is
# responsible.

# %%
entities = entities_frame(store)
initiatives = entities[entities["label"].isin(["Program", "Task"])]
unowned = initiatives[~initiatives["id"].isin(owners["initiative_id"])]
summary = pd.DataFrame({"all": initiatives["label"].value_counts(), "none stated": unowned["label"].value_counts()})
summary.assign(share=(summary["none stated"] / summary["all"]).round(2)).sort_index()

# %% [markdown]
# ## 从数字回到原话 From a figure back to the words
#
# 任何一行都带着原话、文档和事实编号；引用用 `yanzhen cite 事实编号`。 Every row carries its words and the fact's id; cite it with
# `yanzhen cite`.

# %%
example = lead[lead["initiative"] == "头雁计划"].iloc[0]
print(
    f"{example['owner']} · {example['initiative']}\n「{example['quote']}」\n《{example['source_title']}》 {example['source_date']}"
)

# %% [markdown]
# 目录里的查询也能直接成表。 Every catalogued query is a frame, too.

# %%
query_frame(store, "owners_of", id=example["initiative_id"])[["name", "role", "quote", "source_date"]]

# %%
store.close()
