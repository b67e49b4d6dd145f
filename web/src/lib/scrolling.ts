// Bring something into the middle of what scrolls around it, without moving the page behind a drawer.

export function bringIntoView(element: Element | null | undefined): void {
  if (!element) return;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around === document.documentElement || around === document.body) break;
    if (!scrolls(around)) continue;
    around.scrollTop += middle(element.getBoundingClientRect()) - middle(around.getBoundingClientRect());
    if (around.closest("aside") === around) return; // a drawer stands still in its page
  }
  if (!element.closest("aside")) window.scrollBy({ top: middle(element.getBoundingClientRect()) - innerHeight / 2 });
}

function scrolls(box: Element): boolean {
  return box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
}

function middle(box: DOMRect): number {
  return box.top + box.height / 2;
}
