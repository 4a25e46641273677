"""Walks the pages from the overview on, two of each kind (one in English), at the office's and the phone's width, light and
dark, and once without JavaScript. Fails on a broken link, an error in the console, a page wider than the window, what axe
finds, a page that says less without JavaScript, and English words on a Chinese page.

With a database it looks at that one and writes nothing; without, it imports each region of examples/ and looks at them all."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROGRAM = os.environ.get("XIACHEN", ".build/release/xiachen")
DAY = os.environ.get("XIACHEN_AS_OF", "2026-11-22")
SIZES = {"office": (1366, 768), "phone": (390, 844)}
PER_KIND = 2
KINDS = [
    (r"^/$", "overview"), (r"^/findings$", "findings"), (r"^/clauses$", "documents"), (r"^/clauses/[^/]+$", "document"),
    (r"^/clauses/.+/.+", "clause"), (r"^/subjects/", "subject"), (r"^/why/", "why"), (r"^/records$", "record-kinds"),
    (r"^/records/[^/]+$", "records"), (r"^/records/[^/]+/[^/]+/findings$", "counted"), (r"^/records/", "record"),
    (r"^/relations$", "relations"), (r"^/relations/picture$", "picture"), (r"^/relations/map$", "relation-map"),
    (r"^/map$", "place-map"), (r"^/data$", "data"), (r"^/data/import$", "import"), (r"^/data/dictionary$", "dictionary"),
    (r"^/data/dictionary/", "dictionary-kind"), (r"^/data/export$", "export"), (r"^/public$", "residents"),
    (r"^/public/institutions/[^/]+$", "experts"), (r"^/public/villages/[^/]+$", "rounds"), (r".*\.ics$", "feed"),
    (r"^/reports$", "reports"), (r"^/reports/fujian-annex$", "annex"), (r"^/reports/fujian-annex/cells/", "annex-cell"),
    (r"^/compare$", "compare"), (r"^/indicators$", "indicators"), (r"^/indicators/", "indicator"),
    (r"^/settings$", "settings"), (r"^/settings/", "setting"),
    (r"^/reports/henan-pairing$", "pairing"), (r"^/what-if$", "what-if"), (r"^/plans$", "plans"),
    (r"^/plans/making$", "plan-ask"), (r"^/plans/compare$", "plan-compare"), (r"^/plans/[^/]+/change$", "plan-change"),
    (r"^/plans/[^/]+/today$", "plan-today"), (r"^/plans/making/", "plan-making"),
    (r"^/plans/[^/]+/reasons$", "plan-reasons"), (r"^/plans/[^/]+$", "plan-with-map"), (r"^/nowhere$", "problem"),
]


# What is planned before a region is looked at.
PLANS = {
    "baodi": [
        ["tours", "--region", "120115", "--from", "2026-12-01", "--months", "3"],
        ["relations", "--region", "120115", "--from", "2026-12-01"],
        ["postings", "--region", "120115", "--from", "2026-12-01"],
        ["rounds", "--region", "120115", "--from", "2026-11-30"],
    ],
    "henan": [["relations", "--region", "410000", "--from", "2026-12-01"]],
    "sanming": [["rounds", "--region", "350405", "--from", "2026-11-30", "--terrain", "hills"]],
}
# What may stand in Latin letters on a Chinese page: formats, programs, what is written to be copied, folders of imports.
LATIN = set("""CSV GBK ICS ID JSON PDF UTF WGS xiachen xlsx zip csv from region import export simulate examples policies diff database
console web round East English iCalendar Excel GeoJSON minutes baodi henan sanming""".split())
WORDS = """() => {
  const found = new Set(), shown = document.querySelector('main').cloneNode(true);
  for (const node of shown.querySelectorAll('code, pre, kbd, [lang], .code, script, style, option')) node.remove();
  const walk = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walk.nextNode())
    for (const word of walk.currentNode.data.match(/(?<![\\w\\/.:-])[A-Za-z]{3,}(?![\\w\\/:-])/g) || []) found.add(word);
  return [...found];
}"""
# The text of a page but for its map, which is drawn anew where there is JavaScript.
TEXT = """() => {
  const shown = document.querySelector('main').cloneNode(true);
  const bare = [...shown.querySelectorAll('figure.map')].filter(f => !f.querySelector('svg, .map-live')).length;
  for (const node of shown.querySelectorAll('svg.map-still, .map-live')) node.remove();
  return [shown.textContent.replace(/\\s+/g, ' ').trim(), bare];
}"""


def kind_of(path):
    return next((name for pattern, name in KINDS if re.match(pattern, path)), None)


class Look:
    def __init__(self, browser, base, name, out):
        self.browser, self.base, self.name, self.out = browser, base, name, out
        self.problems, self.seen, self.count = [], {}, 0

    def walk(self):
        """Breadth first from the overview; `PER_KIND` addresses of each kind are opened, one in English."""
        waiting = ["/", "/nowhere", "/?lang=en"]
        known = set(waiting)
        while waiting:
            address = waiting.pop(0)
            kind = kind_of(urlsplit(address).path)
            if kind is None:
                continue
            if kind == "feed":
                self.feed([address])
                continue
            key = (kind, "lang=en" in address)
            if self.seen.get(key, 0) >= (1 if key[1] else PER_KIND):
                continue
            self.seen[key] = self.seen.get(key, 0) + 1
            for link in self.open(address, kind, self.seen[key]):
                if link not in known:
                    known.add(link)
                    waiting.append(link)

    def open(self, address, kind, number):
        links = []
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                is_english = "lang=en" in address
                page = self.browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme=scheme, locale="en" if is_english else "zh-CN")
                errors = []
                page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
                page.on("pageerror", lambda e: errors.append(str(e)))
                reply = page.goto(self.base + address, wait_until="networkidle" if "map" in kind else "load")
                expected = 404 if kind == "problem" else 200
                if reply.status != expected:
                    self.say(address, f"status {reply.status}, expected {expected}")
                for error in errors:
                    if not (kind == "problem" and "404" in error):
                        self.say(address, f"console: {error}")
                over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                if over > 0:
                    self.say(address, f"{over} px wider than the window at {width}")
                english = "-en" if is_english else ""
                page.screenshot(path=self.out / f"{self.name}-{kind}-{number}{english}-{size}-{scheme}.png", full_page=True)
                self.count += 1
                for violation in Axe().run(page).response["violations"]:
                    where = violation["nodes"][0]["target"]
                    self.say(address, f"axe {violation['id']} at {width} {scheme}: {violation['help']} {where}")
                if not links:
                    text = page.evaluate(TEXT)[0]
                    # The dictionary shows the codes that tables are written with.
                    if not is_english and kind != "dictionary-kind":
                        self.foreign(address, page.evaluate(WORDS))
                    if kind != "plan-making":  # which tells something new each second
                        self.without_script(address, text)
                    links = page.eval_on_selector_all("a[href]", "list => list.map(a => a.href)")
                page.close()
        return [link[len(self.base):].split("#")[0] for link in links if link.startswith(self.base)]

    def foreign(self, address, words):
        """Codes that were sent in an address come back on the page; they are no words of ours."""
        rest = [word for word in words if word not in LATIN and word.lower() not in address.lower()]
        if rest:
            self.say(address, f"English on a Chinese page: {', '.join(sorted(rest)[:8])}")

    def without_script(self, address, text):
        page = self.browser.new_context(java_script_enabled=False).new_page()
        page.goto(self.base + address)
        bare_text, bare_maps = page.evaluate(TEXT)
        if bare_text != text or not page.query_selector("main h1") or bare_maps:
            self.say(address, "says less without JavaScript")
        page.context.close()

    def feed(self, links):
        """A calendar is no page: it is fetched."""
        for link in links[:1]:
            reply = self.browser.new_page().request.get(self.base + link)
            if not reply.ok or not reply.text().startswith("BEGIN:VCALENDAR"):
                self.say(link, f"is no calendar: {reply.status}")

    def rounds(self):
        """The page of a village is found by a search, which no link makes."""
        page = self.browser.new_page()
        page.goto(self.base + "/public")
        page.fill("input[type=search]", "村")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        links = page.eval_on_selector_all("a[href*='/public/villages/']", "list => list.map(a => a.href)")
        page.close()
        for number, link in enumerate(links[:1], 1):
            self.open(link[len(self.base):], "rounds", number)

    def import_by_keyboard(self, writes):
        """Sends a file with an error, then a good one, without JavaScript and without the mouse."""
        page = self.browser.new_context(java_script_enabled=False).new_page()
        def send(text):
            page.goto(self.base + "/data/import")
            for _ in range(60):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement.id") == "files":
                    break
            else:
                self.say("/data/import", "the field for files is not reached by keyboard")
            with page.expect_file_chooser() as chooser:
                page.keyboard.press("Enter")
            chooser.value.set_files({"name": "region.csv", "mimeType": "text/csv", "buffer": text.encode()})
            page.keyboard.press("Tab")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            page.wait_for_selector("text=/有错误|检查通过|未能完成/", timeout=60_000)
            return page.url[len(self.base):]
        self.open(send("id,name,level\nLOOK1,测试县,countty\n"), "import-errors", 1)
        address = send("id,name,level\nLOOK1,测试县,county\n")
        self.open(address, "import-checked", 1)
        page.focus("#by")
        page.keyboard.type("看页面的人")
        for _ in range(1 if writes else 2):
            page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.goto(self.base + address)
        page.wait_for_selector("text=/已写入|已放弃/", timeout=60_000)
        if writes and "已写入" not in page.content():
            self.say(address, "the import was not written by keyboard")
        self.open(address, "import-ended", 1)
        page.context.close()

    def plan_by_keyboard(self):
        """Asks for a plan without JavaScript and without the mouse: first wrongly, then well, and waits for it."""
        page = self.browser.new_context(java_script_enabled=False).new_page()
        page.goto(self.base + "/plans/making?kind=relations")
        page.fill("#capacity", "none")
        page.focus("#name")
        page.keyboard.type("看页面的人")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if page.get_attribute("#capacity", "aria-invalid") != "true":
            self.say("/plans/making", "a wrong number is not told beside its field")
        page.fill("#capacity", "6")
        page.focus("#name")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.open(page.url[len(self.base):], "plan-making", 1)
        page.wait_for_url(re.compile(r"/plans/[0-9a-f-]{36}\b"), timeout=120_000)
        self.open(page.url[len(self.base):], "plan-with-map", 9)
        page.goto(self.base + "/plans")
        plans = [box.get_attribute("value") for box in page.query_selector_all("input[name=a]")]
        page.context.close()
        for other in plans[1:]:
            address = f"/plans/compare?a={plans[0]}&b={other}"
            if self.browser.new_page().request.get(self.base + address).ok:
                self.open(address, "plan-compare", 1)
                break

    def say(self, address, what):
        line = f"{self.name}: {address}: {what}"
        if line not in self.problems:
            self.problems.append(line)
            print(line)


def serve(database):
    process = subprocess.Popen(
        [PROGRAM, "serve", "--database", database, "--port", "0", "--as-of", DAY], stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    match = re.search(r"http://[\d.:]+", line)
    if not match:
        raise SystemExit(f"the server did not start: {line}")
    return process, match.group(0)


def import_region(name, folder):
    database = f"{folder}/{name}.db"
    subprocess.run(
        [PROGRAM, "import", f"examples/{name}", "--database", database], check=True, stdout=subprocess.DEVNULL)
    for plan in PLANS.get(name, []):
        subprocess.run([PROGRAM, "plan", *plan, "--database", database], check=True, stdout=subprocess.DEVNULL)
    return database


def look_at(browser, database, name, out, writes):
    process, base = serve(database)
    try:
        look = Look(browser, urljoin(base, "/").rstrip("/"), name, out)
        look.walk()
        look.rounds()
        look.import_by_keyboard(writes)
        if writes:
            look.plan_by_keyboard()
        print(f"{name}: {look.count} screenshots, {len(look.problems)} problems")
        return look.problems
    finally:
        process.terminate()
        process.wait()


def main():
    out = Path(".build/look")
    out.mkdir(parents=True, exist_ok=True)
    problems = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        if len(sys.argv) > 1:
            problems += look_at(browser, sys.argv[1], Path(sys.argv[1]).stem, out, writes=False)
        else:
            for region in sorted(p for p in Path("examples").iterdir() if any(p.glob("*.csv"))):
                problems += look_at(browser, import_region(region.name, folder), region.name, out, writes=True)
        browser.close()
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
