"""By which conditions the articles of an analysis were chosen, as the record of its tables says it."""


def conditions_told(before: dict[str, str], asked: dict) -> dict[str, str]:
    """The conditions of earlier choices and of this one, in words; `asked` as of `Analysis.select`.

    >>> conditions_told({"since": "2030"}, {"outlets": "Post", "since": "2031", "until": None, "seed": 0})
    {'since': '2030, then 2031', 'outlets': "['Post']", 'seed': '0'}
    >>> conditions_told({}, {"since": None, "drop_copies": False, "seed": 0})
    {}
    """
    given = {
        name: value for name, value in asked.items() if name != "seed" and value is not None and value is not False
    }
    told = dict(before)
    for name, value in given.items():
        said = _in_words(name, value)
        told[name] = f"{told[name]}, then {said}" if name in told else said
    return told | ({"seed": str(asked["seed"])} if given else {})


def _in_words(name: str, value) -> str:
    if name == "outlets":  # as the command line gives them
        return str([value] if isinstance(value, str) else list(value))
    return "a condition of its own" if name == "where" and not isinstance(value, str) else str(value)
