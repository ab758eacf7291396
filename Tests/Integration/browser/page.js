// Looks over a rendered page and returns what is wrong with it, a line each.
(() => {
  const faults = [];
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, other) => {
    const [a, b] = [light(channels(one)), light(channels(other))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const paper = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };

  let texts = 0;
  for (const element of document.body.querySelectorAll("*")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || ["title", "desc"].includes(element.tagName)) continue;
    texts += 1;
    const style = getComputedStyle(element);
    const ink = element.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const found = contrast(ink, paper(element));
    if (found < 7) faults.push(`contrast ${found.toFixed(2)}: ${element.textContent.slice(0, 40)}`);
    const picture = element.ownerSVGElement;
    const scale = picture ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width : 1;
    if (parseFloat(style.fontSize) * scale < 12) faults.push(`small text: ${element.textContent.slice(0, 40)}`);
  }
  if (texts < 12) faults.push(`only ${texts} pieces of text`);

  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`${heading.tagName} after h${level}: ${heading.textContent}`);
    if (!heading.textContent.trim()) faults.push(`an empty ${heading.tagName}`);
    level = next;
  }
  for (const name of ["header", "nav", "main", "footer", "h1"]) {
    if (document.querySelectorAll(name).length !== 1) faults.push(`not one ${name}`);
  }
  for (const link of document.querySelectorAll("a")) {
    if (!link.hash || !document.getElementById(link.hash.slice(1))) faults.push(`a link to nowhere: ${link.outerHTML}`);
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.querySelector("th[scope=col]")) faults.push("a table without caption or heads");
  }
  for (const shape of document.querySelectorAll("svg polyline, svg circle, svg rect, svg text")) {
    const box = shape.getBoundingClientRect();
    const frame = shape.ownerSVGElement.getBoundingClientRect();
    if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1)
      faults.push(`out of its picture: ${shape.outerHTML.slice(0, 120)}`);
    if (shape.tagName !== "text" && contrast(getComputedStyle(shape).stroke, paper(shape.ownerSVGElement)) < 3
        && getComputedStyle(shape).stroke !== "none")
      faults.push(`a faint stroke: ${shape.outerHTML.slice(0, 80)}`);
  }
  const words = [...document.querySelectorAll("svg text")].map((text) => [text, text.getBoundingClientRect()]);
  words.forEach(([one, a], place) => {
    for (const [other, b] of words.slice(place + 1)) {
      if (one.ownerSVGElement !== other.ownerSVGElement) continue;
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
        faults.push(`words over words: ${one.textContent} / ${other.textContent}`);
    }
  });
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`wider than the window: ${document.documentElement.scrollWidth}`);
  if (!document.documentElement.lang || !document.title) faults.push("no language or title");
  return faults;
})();
