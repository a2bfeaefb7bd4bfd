"""How JupyterLab reads and writes the suite's notebooks: opening one does not change it, saving one changes its work.

JupyterLab writes into a notebook's metadata which Python runs it; a notebook that says nothing of it counts as changed
("unsaved") as soon as it is opened. So it is told on reading, and left out again on writing.
"""

from jupyter_server.services.contents.largefilemanager import LargeFileManager

from suite.running.notebooks import KERNEL


def _this_python() -> dict:
    from ipykernel.ipkernel import IPythonKernel

    return dict(IPythonKernel.language_info)


class SuiteContents(LargeFileManager):
    """Jupyter's own files, notebooks with the metadata that JupyterLab would give them on opening."""

    def get(self, path, content=True, type=None, format=None, require_hash=False):
        """A file or folder as Jupyter describes it; of a notebook, with the kernel and the language that it runs in."""
        model = super().get(path, content=content, type=type, format=format, require_hash=require_hash)
        if content and model["type"] == "notebook":
            metadata = model["content"]["metadata"]
            if metadata.get("kernelspec", {}).get("name", KERNEL["name"]) == KERNEL["name"]:
                metadata["kernelspec"], metadata["language_info"] = dict(KERNEL), _this_python()
        return model

    def save(self, model, path=""):
        """Write a file; of a notebook, without the version of the Python that ran it."""
        if model.get("type") == "notebook" and model.get("content"):
            model["content"]["metadata"]["language_info"] = {"name": "python"}
        return super().save(model, path)
