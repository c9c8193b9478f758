NOT type(@) IN $excludedTypes
