"""Takes the screenshots of docs/tour.md: `scripts/look tour`. A page a picture, on Baodi (and Sanming for its table), drawn
with 128 colours so that each stays small."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from look import import_region, serve

OUT = Path("docs/images")
RULE = "baodi-2024/3.4/village-twice-weekly"
BAODI = [
    # name, address, height of the picture, and what stands on its top
    ("overview", "/?region=120115", 880, None),
    ("tour/findings", f"/findings?rule={RULE}&status=short&region=120115", 560, None),
    ("tour/why", None, 980, None),
    ("tour/clause", f"/clauses/{RULE}?region=120115", 760, None),
    ("tour/indicator", "/indicators?region=120115", 720, None),
    ("tour/relations", "/relations/picture?region=120115&programme=consortium", 820, None),
    ("tour/map", "/relations/map?region=120115", 860, None),
    ("tour/what-if", f"/what-if?region=120115&rule={RULE}&number=3", 900, "#result"),
    ("tour/setting", "/settings/half_day_hours?region=120115", 700, None),
    ("tour/residents", None, 620, None),
    ("tour/plan", None, 900, None),
    ("tour/plan-ask", "/plans/making?kind=rounds&region=120115&from=2026-11-30", 700, None),
    ("tour/plan-board", None, 560, "h2:has(+ .scroll .board)"),
    ("tour/plan-reasons", None, 420, None),
]


def shoot(browser, base, name, address, height, above=None, language="zh", width=1120):
    page = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN" if language == "zh" else "en")
    join = "&" if "?" in address else "?"
    page.goto(base + address + ("" if language == "zh" else f"{join}lang=en"), wait_until="networkidle")
    if above:  # a trial is counted while the page waits and asks again
        page.wait_for_selector(above, timeout=120_000)
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        raise SystemExit(f"{address} is wider than the window")
    bottom = page.evaluate("document.documentElement.scrollHeight")
    top = page.eval_on_selector(above, "e => e.getBoundingClientRect().top + scrollY - 16") if above else 0
    area = {"x": 0, "y": top, "width": width, "height": min(height, bottom - top)}
    shot = page.screenshot(clip=area, full_page=True)
    page.close()
    file = OUT / (name + ("" if language == "zh" else ".en") + ".png")
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file} {file.stat().st_size >> 10} kB")


def first(browser, base, address, pattern):
    page = browser.new_page()
    page.goto(base + address)
    link = page.eval_on_selector(pattern, "a => a.href")
    page.close()
    return link[len(base):]


def main():
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        process, base = serve(import_region("baodi", folder))
        try:
            listed = f"/findings?rule={RULE}&status=short&region=120115"
            links = {
                "tour/why": first(browser, base, listed, "a[href^='/why/']"),
                "tour/residents": first(browser, base, "/public?q=%E6%9D%91&region=120115", "a[href*='/public/villages/']"),
                "tour/plan": first(browser, base, "/plans?region=120115", "tbody th a[href^='/plans/']"),
            }
            links["tour/plan-board"] = links["tour/plan"]
            links["tour/plan-reasons"] = first(browser, base, links["tour/plan"], "table.plan a[href*='/reasons']")
            for language in ("zh", "en"):
                for name, address, height, above in BAODI:
                    shoot(browser, base, name, address or links[name], height, above, language)
            refused = upload(browser, base)
            for language in ("zh", "en"):
                shoot(browser, base, "tour/import", refused, 440, language=language)
        finally:
            process.terminate()
            process.wait()
        process, base = serve(import_region("sanming", folder))
        try:
            shoot(browser, base, "tour/annex", "/reports/fujian-annex?city=350400&year=2025", 760, width=1366)
        finally:
            process.terminate()
            process.wait()
        browser.close()


def upload(browser, base):
    """Sends a table with three mistakes and gives the address of their list."""
    rows = "village,date,session,status\n120115001215,2026-11-31,am,complete\n99,2026-11-20,noon,completed\n"
    page = browser.new_page()
    page.goto(base + "/data/import")
    page.set_input_files("#files", {"name": "round.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    with page.expect_navigation():
        page.click("form.form button[type=submit]")
    page.wait_for_selector("text=/有错误/", timeout=60_000)
    address = page.url[len(base):]
    page.close()
    return address


if __name__ == "__main__":
    sys.exit(main())
