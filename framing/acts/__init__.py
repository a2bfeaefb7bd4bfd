"""Who did what to whom: acts with agent and patient, figures, and whose deaths an emotive word is about."""
