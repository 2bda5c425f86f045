// Whoever points at a claim sees its words, and at words what they claim.
const pair = (event, on) => {
  const at = event.target.closest && event.target.closest("[data-p]");
  if (!at) return;
  for (const name of at.dataset.p.split(" ")) {
    for (const each of document.querySelectorAll(`[data-p~="${name}"]`)) {
      each.classList.toggle("lit", on);
    }
  }
};
for (const [name, on] of [["mouseover", true], ["mouseout", false],
                          ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => pair(event, on));
}
