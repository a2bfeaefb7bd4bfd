// What is wider than its page (a table on a phone) can be gone to with Tab and scrolled with the arrows, where a browser
// does not see to it itself.
function reachable() {
  for (const box of document.querySelectorAll(":is(main, article) :is(div, figure, pre)")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth;
    const inside = [...box.querySelectorAll("a[href], summary, [tabindex]")];
    if (scrolls && !inside.some((one) => one.tabIndex >= 0 && one.offsetParent)) box.tabIndex = 0;
  }
}
addEventListener("load", reachable);
addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true); // what was folded has no width before
