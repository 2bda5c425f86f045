// Whoever points at a name sees where its words, or its figure, stand.
const light = (event, on) => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  const to = link && document.getElementById(link.hash.slice(1));
  if (to) to.classList.toggle("lit", on);
};
for (const [name, on] of [["mouseover", true], ["mouseout", false],
                          ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => light(event, on));
}
// What a link leads to is unfolded, and all of it before it goes to paper.
const unfold = () => {
  const to = document.getElementById(location.hash.slice(1));
  for (let at = to; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
  }
  if (to) to.scrollIntoView();
};
addEventListener("hashchange", unfold);
if (location.hash) unfold();
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const each of folded) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of folded) each.open = false;
});
