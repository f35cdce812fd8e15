"""Word lists: data with sources and licences, a TOML card beside each."""
