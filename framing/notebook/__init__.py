"""What a notebook needs: a folder of articles as a workspace, how things look on its page, exercises that answer."""
