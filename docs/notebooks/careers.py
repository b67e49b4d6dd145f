# %% [markdown]
# # 领导的任职与网络 Careers and networks of leaders
#
# 谁在哪里任什么职，什么时候见于文件？谁因同在一个单位而相连？ Who holds which post where and when, and who is tied to whom by
# serving in the same body?
#
# 职务的时间只有两种：文件写明的任免（`started`、`ended`），和见于文件的日期（`first_seen`、`last_seen`）。两次见到之间是推断，不是事实。
# Only appointments and removals state when a post begins and ends; sightings say when a document shows it.

# %%
import networkx as nx
import pandas as pd

from graph.config import Settings
from graph.stores.open import open_store
from queries.frames import posts_frame, to_network, to_networkx

pd.set_option("display.max_colwidth", 40, "display.width", 120)
store = open_store(Settings())
posts = posts_frame(store)
posts[["person", "title", "body", "status", "first_seen", "last_seen"]].head(8)

# %% [markdown]
# `status`：held 在任，appointed 任命，removed 免去；nominated 是拟任、公示，不算任职，分析任职时要去掉。
# `nominated` is no post: leave it out of careers.

# %%
posts["status"].value_counts().rename_axis("status").reset_index().sort_values(
    ["count", "status"], ascending=[False, True]
)

# %%
held = posts[posts["status"] != "nominated"]
several = held.groupby("person_id").filter(lambda rows: rows["title"].nunique() > 1)
several[["person", "title", "body", "started", "first_seen", "quote"]].head(8)

# %% [markdown]
# ## 双模网络：人与单位 Two-mode: people and bodies
#
# 边的权重是职务数。 An edge's weight counts posts.

# %%
bodies = to_network(store, "people-bodies")
degrees = pd.DataFrame(
    [(data["name"], data["mode"], bodies.degree(node)) for node, data in bodies.nodes(data=True)],
    columns=["name", "mode", "degree"],
)
degrees[degrees["mode"] == "event"].sort_values(["degree", "name"], ascending=[False, True]).head(6).reset_index(
    drop=True
)

# %% [markdown]
# ## 单模网络：同事 One-mode: colleagues
#
# 两人之间的权重是共同单位数；`newman` 给人多的单位较小的权重（每个单位 1/(n−1)）。 `weight` counts shared bodies, `newman` gives
# large ones less.

# %%
people = to_network(store, "people-bodies", "actors")
components = sorted(nx.connected_components(people), key=lambda part: (-len(part), min(part)))
centrality = nx.degree_centrality(people)
pd.DataFrame(
    [(people.nodes[node]["name"], len(part), round(centrality[node], 3)) for part in components[:3] for node in part],
    columns=["person", "component size", "degree centrality"],
).sort_values(["component size", "degree centrality", "person"], ascending=[False, False, True]).head(8).reset_index(
    drop=True
)

# %% [markdown]
# ## 每条边都有原话 Every edge has its words

# %%
graph = to_networkx(store)
posts_in_graph = [(a, b, data) for a, b, data in graph.edges(data=True) if data["type"] == "HOLDS_POST"]
a, b, data = min(posts_in_graph, key=lambda edge: edge[2]["id"])
print(
    f"{graph.nodes[a]['name']} · {data['title']} · {graph.nodes[b]['name']}\n「{data['quote']}」\n《{data['source_title']}》"
)

# %% [markdown]
# Gephi 带时间：`yanzhen export gexf --out net.gexf`；R、Stata 用 `yanzhen export careers --out careers.csv`。 For Gephi with
# its time line, and for R or Stata.

# %%
store.close()
