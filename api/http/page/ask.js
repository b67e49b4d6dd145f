// One request to the API: status and JSON, or a problem when nothing answers.

export async function ask(path, parameters = {}) {
  const kept = Object.entries(parameters).filter(([, value]) => value !== "" && value != null);
  const query = kept.length ? `?${new URLSearchParams(kept)}` : "";
  let response;
  try {
    response = await fetch(path + query, { headers: { accept: "application/json" }, credentials: "same-origin" });
  } catch {
    throw { title: "服务没有响应 The server does not answer", detail: "请看 yanzhen serve 是否还在运行 Check that yanzhen serve still runs" };
  }
  return { status: response.status, body: await response.json() };
}
