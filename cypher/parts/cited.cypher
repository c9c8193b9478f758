size(@.sources) > 0
