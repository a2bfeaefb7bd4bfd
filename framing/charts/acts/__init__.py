"""Charts of acts and figures: is the one who acts named, in which construction, whose dead an emotive word is about."""
