"""One parsed article: blocks, sentences, words and quotations."""
