"""Part of framing."""
