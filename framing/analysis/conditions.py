"""By which conditions the articles of an analysis were chosen, and how the record of its tables says it."""


def with_conditions(before: dict[str, list], asked: dict) -> dict[str, list]:
    """The conditions of earlier choices and of this one: what each was, in turn; `asked` as of `Analysis.select`.

    >>> with_conditions({"since": ["2030"]}, {"outlets": "Post", "since": "2031", "until": None, "seed": 0})
    {'since': ['2030', '2031'], 'outlets': [['Post']], 'seed': [0]}
    >>> with_conditions({}, {"since": None, "drop_copies": False, "seed": 0})
    {}
    """
    given = {
        name: value for name, value in asked.items() if name != "seed" and value is not None and value is not False
    }
    chosen = before | {name: [*before.get(name, []), _plain(name, value)] for name, value in given.items()}
    return chosen | ({"seed": [asked["seed"]]} if given else {})


def conditions_told(chosen: dict[str, list]) -> dict[str, str]:
    """The same as the record says it.

    >>> conditions_told({"since": ["2030", "2031"], "outlets": [["Post"]], "seed": [0]})
    {'since': '2030, then 2031', 'outlets': "['Post']", 'seed': '0'}
    """
    return {name: ", then ".join(map(str, values)) for name, values in chosen.items()}


def _plain(name: str, value):
    if name == "outlets":  # as the command line gives them
        return [value] if isinstance(value, str) else list(value)
    return "a condition of its own" if name == "where" and not isinstance(value, str) else value
