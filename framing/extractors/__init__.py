"""One module for each construct; `extractor` says what an extractor is."""
