type(@) IN $flowTypes
