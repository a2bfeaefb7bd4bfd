"""A page of HTML that is closed to everything from outside: its one script and style run by their fingerprints."""

import base64
import hashlib
import html
import json

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
<script type="application/json" id="data">{data}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def closed_page(body: str, title: str, style: str, script: str, data, requests: bool = False) -> str:
    """A whole page: `body` (HTML), and `data` as JSON in the element of that id, for the script.

    The page's policy (CSP) lets just this script and this style run and forbids every request; with `requests` it may
    ask its own server.

    >>> page = closed_page("<main></main>", "Codes & <labels>", "", "", ["</script>"])
    >>> "<title>Codes &amp; &lt;labels&gt;</title>" in page, '["\\\\u003c/script\\\\u003e"]' in page
    (True, True)
    """
    policy = {"default-src": "'none'", "script-src": _fingerprint(script), "style-src": _fingerprint(style)}
    policy |= {"img-src": "data: blob:", "base-uri": "'none'", "form-action": "'none'"}
    policy |= {"connect-src": "'self'"} if requests else {}
    return PAGE.format(
        policy=html.escape("; ".join(f"{name} {value}" for name, value in policy.items()), quote=False),
        title=html.escape(title),
        style=style,
        body=body,
        data=as_json(data),
        script=script,
    )


def as_json(data) -> str:
    """JSON that may stand in an HTML page: no character in it can end the script or begin a comment.

    >>> as_json({"text": "</script><!--"})
    '{"text":"\\\\u003c/script\\\\u003e\\\\u003c!--"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_python_number)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")  # half a character cannot be written


def _python_number(value):
    """Numbers of numpy as Python's own."""
    return value.item()


def _fingerprint(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode('ascii')}'"
