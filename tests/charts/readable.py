"""Whether a chart can be read: every text on the page, and no text on another."""

import numpy as np

from framing.charts.core.style import look

REST = " The table has the rest"  # how a description ends that does not tell all


def written(figure) -> list:
    """The texts that are seen."""
    from matplotlib.text import Text

    return [text for text in figure.findobj(Text) if text.get_text().strip() and text.get_visible()]


def assert_readable(figure, slanted: bool = False) -> None:
    """No text leaves the page or stands on another. The boxes of slanted ones overlap though these do not: by
    default they are only held against the page."""
    with look():  # as it is saved
        figure.draw_without_rendering()  # all is laid out; no pixel is needed to know where a text stands
        renderer, texts = figure.canvas.get_renderer(), written(figure)
        boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts]
    for said, box in boxes:
        assert box.x0 >= 0 and box.x1 <= figure.bbox.width, said
        assert box.y0 >= 0 and box.y1 <= figure.bbox.height, said
    pairs = zip(boxes, texts, strict=True)
    upright = [(said, box.extents) for (said, box), text in pairs if slanted or not text.get_rotation()]
    if not upright:
        return
    left, low, right, top = np.array([place for _, place in upright]).T
    for place, (said, (x0, y0, x1, y1)) in enumerate(upright):
        wide, high = np.minimum(x1, right) - np.maximum(x0, left), np.minimum(y1, top) - np.maximum(y0, low)
        near = (wide > 1) & (high > 4)  # a line's box has some air above and below its letters
        near[place] = False
        assert not near.any(), (said, [other for (other, _), is_near in zip(upright, near, strict=True) if is_near])
