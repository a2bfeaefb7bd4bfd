"""Tables as files hold them, cells as they are: CSV and its kin, workbooks, JSON."""
