"""Union-find whose representative is the smallest member, so that the order of joins does not show."""

from collections.abc import Iterable


class Unions:
    """Disjoint sets of strings."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def add(self, item: str) -> None:
        """Make an item known."""
        self._up.setdefault(item, item)

    def find(self, item: str) -> str:
        """The smallest member of the item's set."""
        self.add(item)
        top = item
        while self._up[top] != top:
            top = self._up[top]
        while self._up[item] != top:
            self._up[item], item = top, self._up[item]
        return top

    def join(self, one: str, other: str) -> None:
        """Make two sets one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._up[high] = low

    def join_all(self, items: Iterable[str]) -> None:
        """Make the sets of all items one."""
        first: str | None = None
        for item in items:
            first = item if first is None else first
            self.join(first, item)

    def roots(self) -> dict[str, str]:
        """The smallest member for each item."""
        return {item: self.find(item) for item in self._up}
