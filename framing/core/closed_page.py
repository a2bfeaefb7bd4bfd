"""A page of HTML that is closed to everything from outside: its one script and style run by their fingerprints."""

import base64
import hashlib
import html
import json
import re

_SLOT = re.compile(r"\{\{(\w+)\}\}")


def closed_page(template: str, title: str, style: str, script: str, data, requests: bool = False, **slots: str) -> str:
    """The template with its slots filled: title, policy, style, script, data, and any others as they are (HTML).

    The page's policy (CSP) lets just this script and this style run and forbids every request; with `requests` it may
    ask its own server.

    >>> closed_page("<title>{{title}}</title>{{data}}", "Codes & <labels>", "", "", ["</script>"])
    '<title>Codes &amp; &lt;labels&gt;</title>["\\\\u003c/script\\\\u003e"]'
    """
    policy = {"default-src": "'none'", "script-src": _fingerprint(script), "style-src": _fingerprint(style)}
    policy |= {"img-src": "data: blob:", "base-uri": "'none'", "form-action": "'none'"}
    policy |= {"connect-src": "'self'"} if requests else {}
    filled = slots | {
        "title": html.escape(title),
        "policy": html.escape("; ".join(f"{name} {value}" for name, value in policy.items()), quote=False),
        "style": style,
        "script": script,
        "data": as_json(data),
    }
    return _SLOT.sub(lambda slot: filled[slot[1]], template)


def as_json(data) -> str:
    """JSON that may stand in an HTML page: no character in it can end the script or begin a comment.

    >>> as_json({"text": "</script><!--"})
    '{"text":"\\\\u003c/script\\\\u003e\\\\u003c!--"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")  # half a character cannot be written


def _plain(value):
    """Numbers of numpy as Python's own."""
    return value.item()


def _fingerprint(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode('ascii')}'"
