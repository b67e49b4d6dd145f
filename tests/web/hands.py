"""What a person does with a page, by mouse or by keyboard alone."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

WAYS = ("mouse", "keyboard")
MOST_TABS = 250
CHOSEN = "(element) => element.selectedOptions[0].label"
IS_FOCUSED = "(element) => element === document.activeElement"


@dataclass(frozen=True, slots=True)
class Hand:
    """One of the two ways to use a page."""

    page: Page
    way: str

    def reach(self, target: Locator) -> None:
        """Bring the focus to something by Tab; AssertionError where no Tab leads there."""
        target.wait_for(state="attached")
        for _ in range(MOST_TABS):
            if target.evaluate(IS_FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, target: Locator) -> None:
        """Press a button, follow a link, open a summary."""
        if self.way == "mouse":
            target.click()
        else:
            self.reach(target)
            self.page.keyboard.press("Enter")

    def write(self, target: Locator, text: str) -> None:
        """Write into a field instead of what stands there."""
        if self.way == "mouse":
            target.click()
        else:
            self.reach(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, target: Locator, option: str) -> None:
        """Choose of a list by the words of the option."""
        if self.way == "mouse":
            target.select_option(label=option)
        else:
            self.reach(target)
            self.page.keyboard.press("Home")
            for _ in range(target.locator("option").count()):
                if target.evaluate(CHOSEN) == option:
                    return
                self.page.keyboard.press("ArrowDown")
            raise AssertionError(f"no option {option}")

    def tick(self, target: Locator) -> None:
        """Turn a box on or off."""
        if self.way == "mouse":
            target.click()
        else:
            self.reach(target)
            self.page.keyboard.press("Space")
