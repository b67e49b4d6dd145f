"""`yanzhen key` and `yanzhen link`: who may come in over HTTP."""

from typing import Annotated

import typer

from api.cli.options import AsJson, Data, Host, Port, print_json, say, settings_of

app = typer.Typer(help="密钥：new、list、revoke。 Keys for the API.", no_args_is_help=True)


@app.command("new")
def new_key(
    name: Annotated[str, typer.Argument(help="给谁用 for whom or what")] = "key",
    scope: Annotated[list[str] | None, typer.Option(help="read, ingest, curate, admin", show_default="read")] = None,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """新建密钥，只显示一次。 Make a key; it is shown once."""
    from api.access.keys import AccessFile

    key, token = AccessFile(settings_of(data).data).create_key(name, tuple(scope or ["read"]))
    if as_json:
        print_json({"id": key.id, "name": key.name, "scopes": key.scopes, "key": token})
    else:
        say(token)
        say(f"{key.id}  {', '.join(key.scopes)}  请求头 header: Authorization: Bearer {token[:12]}…")


@app.command("list")
def list_keys(data: Data = None, as_json: AsJson = False) -> None:
    """列出密钥（不含密文）。 List the keys, not their secrets."""
    from api.access.keys import AccessFile

    keys = AccessFile(settings_of(data).data).keys()
    if as_json:
        print_json(
            [{"id": k.id, "name": k.name, "scopes": k.scopes, "created": k.created, "revoked": k.revoked} for k in keys]
        )
        return
    for key in keys:
        standing = "已作废 revoked" if key.revoked else "有效 good"
        say(f"{key.id}  {key.name}  {', '.join(key.scopes)}  {key.created[:19]}  {standing}")


@app.command("revoke")
def revoke_key(
    id: Annotated[str, typer.Argument(help="密钥的编号或密钥本身 the key or its id", metavar="ID")], data: Data = None
) -> None:
    """作废一个密钥。 End a key."""
    from api.access.keys import AccessFile

    key = AccessFile(settings_of(data).data).revoke(id)
    say(f"已作废 revoked: {key.id} {key.name}")


def link(
    data: Data = None,
    host: Host = None,
    port: Port = None,
) -> None:
    """取一个一次性登录链接。 Print a one-time login link."""
    from api.access.keys import AccessFile
    from api.cli.serving import address_of

    settings = settings_of(data, host=host, port=port)
    token = AccessFile(settings.data).create_link()
    say(f"{address_of(settings.host, settings.port)}/login?token={token}")
