// Renews what is under way, in its place: a reader's machine hears only what has changed. Without scripts the browser
// asks for the whole page again.
"use strict";

const seconds = 1;

async function renew() {
  const shown = document.getElementById("progress");
  if (!shown) return;
  try {
    const reply = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (reply.redirected) return location.replace(reply.url);
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const fresh = page.getElementById("progress");
    if (!fresh) return location.reload();
    // A button that is about to be pressed stays the one it is.
    for (const part of ["told", "figures"]) {
      const [old, now] = [shown, fresh].map(place => place.querySelector(`[data-part=${part}]`));
      if (old && now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
    }
    const [old, now] = [shown, fresh].map(place => place.querySelector("[data-part=end]"));
    if (old && now && old.childElementCount !== now.childElementCount) old.replaceWith(now);
  } catch {
    // The server may be starting again: the next turn tells.
  }
  setTimeout(renew, seconds * 1000);
}

setTimeout(renew, seconds * 1000);
