"""Forms: one thing each, prefilled, with a draft that survives; nothing is overwritten unseen."""
