"""What a phone sees: bytes of each page as sent, and first contentful paint on a throttled phone (4 times slower processor,
1.6 Mbit/s down, 750 kbit/s up, 150 ms), from an empty cache; prints JSON.
`first_paint.py PROGRAM DATABASE RUNS [REGION] [AS_OF]`"""

import json
import re
import statistics
import sys

from serving import Serving

from playwright.sync_api import sync_playwright

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def linked(base, page, pattern):
    """The first address on the open page that the pattern takes, without what is before its path."""
    links = page.eval_on_selector_all("a[href]", "list => list.map(a => a.href)")
    return next((link[len(base):] for link in links if re.match(pattern, link[len(base):])), None)


def addresses(browser, base, region):
    """The pages that people open first, by name; subject, why and a village as the pages link them."""
    page = browser.new_page()
    found = {"overview": f"/?region={region}"}
    page.goto(base + found["overview"])
    found["findings"] = linked(base, page, r"/findings\?.*status=short")
    found["subject"] = linked(base, page, r"/subjects/")
    found["why"] = linked(base, page, r"/why/")
    found |= {"clauses": "/clauses", "clause": "/clauses/baodi-2024/3.4/village-twice-weekly"}
    found |= {name: f"/{name}?region={region}" for name in ["indicators", "relations", "compare", "settings", "what-if"]}
    page.goto(base + "/public")
    page.fill("input[type=search]", "村")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    found["residents"] = linked(base, page, r"/public/villages/")
    page.close()
    return {name: address for name, address in found.items() if address}


def look(browser, url):
    """Milliseconds to the first contentful paint, and bytes: of the page, and of all that was loaded."""
    context = browser.new_context(**PHONE, locale="zh-CN")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    reply = page.goto(url, wait_until="load")
    painted = page.wait_for_function(PAINT, timeout=30_000).json_value()
    answer = {"paint_ms": round(painted), "bytes": len(reply.body()), "all_bytes": int(sum(sizes)), "status": reply.status}
    context.close()
    return answer


def main():
    program, database, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    region = sys.argv[4] if len(sys.argv) > 4 else "120115"
    day = sys.argv[5] if len(sys.argv) > 5 else "2026-11-22"
    with Serving(program, database, "--as-of", day) as node, sync_playwright() as playwright:
        node.wait()
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        pages = {}
        for name, address in addresses(browser, node.address, region).items():
            looks = [look(browser, node.address + address) for _ in range(runs)]
            times = [look["paint_ms"] for look in looks]
            pages[name] = {
                "address": address, **looks[0], "paint_ms": statistics.median(times), "slowest_ms": max(times)}
        browser.close()
    print(json.dumps({"pages": pages}, ensure_ascii=False, indent=1))


main()
