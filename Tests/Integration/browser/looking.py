"""What a headless Chromium finds wrong with a page: light, dark, narrow and on paper."""

import base64
import pathlib
import tempfile

LOOK = (pathlib.Path(__file__).parent / "page.js").read_text(encoding="utf-8")
# How many pieces of text a page has to have: the first screen alone, and a page with every section.
LEAST = {"short": 12, "whole": 60}
IN_TURN = [("light", 1000), ("dark", 1000), ("light", 320)]
# Roles that say nothing without a name.
NAMED = {"link", "image", "img", "group", "navigation", "table", "heading"}


def noise(events, address):
    """What the console said, and whatever was fetched besides the page."""
    faults = []
    for event in events:
        method, about = event.get("method"), event.get("params", {})
        if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            faults.append(f"console: {about}")
        if method == "Network.requestWillBeSent" and about["request"]["url"] != address:
            faults.append(f"fetched: {about['request']['url']}")
    return faults


def nameless(browser):
    """Parts of the accessibility tree without a name; what pictures and tables are to a screen reader."""
    faults, roles = [], set()
    for node in browser.page("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value", "")
        if node.get("ignored"):
            continue
        roles.add(role)
        if role in NAMED and not node.get("name", {}).get("value", "").strip():
            faults.append(f"a {role} without a name")
    for role in ("banner", "navigation", "main", "contentinfo", "heading"):
        if role not in roles:
            faults.append(f"no {role} in the accessibility tree")
    return faults


def least(page):
    return LEAST["whole" if page.name.endswith(".whole.html") else "short"]


def look(browser, page):
    address = page.resolve().as_uri()
    faults = []
    for theme, width in IN_TURN:
        browser.page(
            "Emulation.setEmulatedMedia", media="screen", features=[{"name": "prefers-color-scheme", "value": theme}])
        browser.page(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        where = f"{page.name} ({theme}, {width})"
        faults += [f"{where}: {fault}" for fault in noise(browser.open(address), address)]
        faults += [f"{where}: {fault}" for fault in browser.value(f"{LOOK}({least(page)})")]
        background = browser.value("getComputedStyle(document.body).backgroundColor")
        if (background == "rgb(21, 24, 26)") != (theme == "dark"):
            faults.append(f"{where}: the background is {background}")
    faults += [f"{page.name}: {fault}" for fault in nameless(browser)]
    return faults + [f"{page.name}: {fault}" for fault in printed(browser)]


def printed(browser):
    """On paper the text is black on white in either theme, and the contents are left out."""
    browser.page(
        "Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    faults = []
    if browser.value("getComputedStyle(document.body).color") != "rgb(0, 0, 0)":
        faults.append("print: the text is not black")
    if browser.value("getComputedStyle(document.querySelector('nav')).display") != "none":
        faults.append("print: the contents are printed")
    paper = base64.b64decode(browser.page("Page.printToPDF", printBackground=True)["data"])
    if not paper.startswith(b"%PDF-") or len(paper) < 10_000:
        faults.append("print: nothing came out")
    return faults


def catches_faults(browser):
    """The check itself is tried on a page that is faulty in most of the ways it looks for."""
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "faulty.html")
        page.write_text(
            "<!doctype html><body style='color:#222'><nav></nav><h1>One</h1><h3>Three</h3><p style='color:#888'>pale</p><a href='#x'></a>"
            "<div style='width:2000px'>wide</div><img src='gone.png'>"
            "<table><tr><td>1</table><script>console.error('heard')</script>", encoding="utf-8")
        found = "\n".join(look(browser, page))
    expected = ("contrast", "after h1", "to nowhere", "without caption", "console", "link without a name", "not one main",
                "wider than", "fetched", "not black")
    return [f"the check does not see: {part}" for part in expected if part not in found]
