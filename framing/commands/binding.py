"""Which names a piece of code gives a value at its top level: the ones that later cells of a notebook would see."""

import ast

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def bindings(tree: ast.AST) -> set[str]:
    """The names bound by assignment, `for`, `with`, `import`, `def`, `except`, `match`, `:=` or `del`.

    A comprehension's own variable is gone when it ends, so it does not count; a function's inside does not either.

    >>> sorted(bindings(ast.parse("import pandas as pd\\nfor row in rows: total += row\\n[x for x in y if (z := x)]")))
    ['pd', 'row', 'total', 'z']
    """
    return _bound(tree, own=frozenset())


def _bound(node: ast.AST, own: frozenset[str]) -> set[str]:
    """The names bound below `node`, but for those that belong to a comprehension around it."""
    found = set()
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and node.id not in own:
        found.add(node.id)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        found |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        found.add(node.name)
    elif isinstance(node, SCOPES):
        return {node.name} if hasattr(node, "name") else set()
    if isinstance(node, COMPREHENSIONS):
        targets = [name for part in node.generators for name in ast.walk(part.target) if isinstance(name, ast.Name)]
        own = own | {name.id for name in targets}
    for child in ast.iter_child_nodes(node):
        found |= _bound(child, own)
    return found
