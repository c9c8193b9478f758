type(@) IN $types
