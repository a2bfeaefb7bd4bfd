"""A real browser, and the explorer's pages to open in it: of the seeds, and of a small corpus that would break it."""

import json
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace

import pandas as pd
import pytest

from framing import analyse, explore, read, read_codebook
from framing.core.tables import table
from framing.reading.corpus import corpus

CODEBOOK = """
frames: {plain: "A plain word.", strong: "A strong word."}
referents:
  - referent: works
    label: the works on the bridge
    terms:
      - {term: repair, frame: plain, patterns: [repair], examples: ["The repair began."]}
      - {term: =demolition, frame: strong, patterns: [demolition], examples: ["It is a demolition."]}
targets:
  - target: board
    label: the harbour board
    aliases: [the board]
    favor: [right]
    against: [wrong]
"""
ATTACK = "</script><script>document.title = 'broken'</script><img src=x onerror=\"document.title = 'broken'\"><!--"
TEXTS = {
    "emoji": "😀 Repair 🛠 begins\n\nThe 🌉 repair of the bridge “is no 😀 demolition 😀”, Ann Reed said. $x^2$\n",
    "attack": f"Repair {ATTACK} ends\n\nA demolition, {ATTACK}, said Tom Hill. “Repair & <b>demolition</b> go on.”\n",
    "plain": "The repair of the bridge\n\nNobody said anything of a demolition this week, and the repair went on.\n",
}


@pytest.fixture(scope="session")
def seeds_page(seeds, tmp_path_factory):
    return explore(seeds, "Five articles").save(tmp_path_factory.mktemp("explorer") / "seeds.html")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """An analysis of three articles with emoji, markup and formulas, also in the names of outlets."""
    path = tmp_path_factory.mktemp("codebook") / "codebook.yml"
    path.write_text(CODEBOOK, encoding="utf-8")
    outlets = {"emoji": "=1+1 Daily 😀", "attack": ATTACK, "plain": "The “Plain” & Co"}
    rows = [
        {"article_id": key, "outlet": outlets[key], "published": f"2025-03-0{n + 1}"} for n, key in enumerate(TEXTS)
    ]
    return analyse(corpus(rows, TEXTS), read_codebook(path))


@pytest.fixture(scope="session")
def hostile_page(hostile, tmp_path_factory):
    return explore(hostile, "Out to break it").save(tmp_path_factory.mktemp("explorer") / "hostile.html")


@pytest.fixture(scope="session")
def several(hostile):
    """Three articles of two outlets, one of which has two, and a comment of eight words of which one is scored."""
    texts = {
        "first": "The repair began\n\nThe weather was mild.\n",
        "second": "The repair went on\n\nSome said demolition, and it was wet.\n",
        "third": "A demolition\n\nNobody came to see it.\n",
    }
    rows = [(key, "One" if key == "first" else "Two", text) for key, text in texts.items()]
    articles = pd.DataFrame(rows, columns=["article_id", "outlet", "text"])
    remark = {"article_id": "first", "comment_id": "c1", "text": "The bridge and the river have good boats."}
    return analyse(read(articles, comments=pd.DataFrame([remark])), hostile.codebook)


@pytest.fixture(scope="session")
def several_page(several, tmp_path_factory):
    return explore(several, "Several").save(tmp_path_factory.mktemp("explorer") / "several.html")


@pytest.fixture(scope="session")
def empty_windows():
    """Windows that an earlier test has left as it found them, by what they were asked to be like: to open another one
    takes as long as the page that it shows."""
    return defaultdict(list)


@pytest.fixture
def visit(browser, empty_windows):
    """`with visit(address) as page`: the page in an empty window; what it asked for, and its errors, are lists."""

    @contextmanager
    def opened(address, **asked):
        window = {"viewport": {"width": 1400, "height": 1000}, **asked}
        empty = empty_windows[json.dumps(window, sort_keys=True)]
        page = empty.pop() if empty else listened_to(browser.new_context(**window).new_page())
        page.asked, page.errors = [], []
        try:
            page.goto(str(address))
            if window.get("java_script_enabled", True):
                page.wait_for_selector("main .view-place > *")
            yield page
            assert page.errors == []
            page.goto("about:blank")
        except BaseException:
            page.context.close()
            raise
        empty.append(page)

    return opened


def listened_to(page):
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and page.errors.append(said.text))
    return page


@pytest.fixture
def address(seeds_page):
    """The page of the seeds, as the address of what the fragment says."""
    return lambda fragment="": f"{seeds_page.as_uri()}#{fragment}"


@pytest.fixture(scope="session")
def parties_page(seeds, tmp_path_factory):
    """The seeds as if the analysis knew the parties of two speakers, and one act."""
    analysis = replace(seeds)
    kept = set(seeds.__dict__) - {"corpus", "codebook", "voice", "speakers"}
    analysis.__dict__.update({name: seeds.__dict__[name] for name in kept})
    sides = {"antony-blinken": "government", "benjamin-netanyahu": "cabinet"}
    analysis.__dict__["speakers"] = seeds.speakers.assign(party=seeds.speakers["speaker_id"].map(sides))
    first = seeds.mentions.iloc[0]
    act = {"article_id": first.article_id, "start": first.start, "end": first.end, "act": "argue", "agent": "Blinken"}
    analysis.__dict__["acts"] = table("acts", [act | {"construction": "active"}])
    return explore(analysis, "Parties").save(tmp_path_factory.mktemp("explorer") / "parties.html")


@pytest.fixture(scope="session")
def unnamed_page(hostile, tmp_path_factory):
    """Three articles, each with a source that it calls “the company”, in the first beside a person."""
    said = "The company said that the repair was late. The company said a repair was dear."
    texts = {
        "first": f"Quay\n\n{said} “A demolition,” said Tom Hill.\n",
        "second": "Bridge\n\nThe company said that the demolition was near.\n",
        "third": "Slipway\n\nThe company said that the repair was done.\n",
    }
    rows = [{"article_id": key, "outlet": "One"} for key in texts]
    analysis = analyse(corpus(rows, texts), hostile.codebook)
    return explore(analysis).save(tmp_path_factory.mktemp("explorer") / "unnamed.html")


@pytest.fixture(scope="session")
def empty_page(hostile, tmp_path_factory):
    """One article without a date, and without a name of the codebook."""
    alone = corpus([{"article_id": "a", "outlet": "One"}], {"a": "A plain text about gardens.\n"})
    return explore(analyse(alone, hostile.codebook)).save(tmp_path_factory.mktemp("explorer") / "empty.html")
