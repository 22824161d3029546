"""Forms: each updates one record, starts from its present values, keeps a draft, and overwrites nothing unseen."""
