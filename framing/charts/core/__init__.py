"""What every chart is made of: the `Chart` and its files, the page, the style, the phrases."""
