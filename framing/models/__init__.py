"""Trained weights; each file has a card beside it."""
