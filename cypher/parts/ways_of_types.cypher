// Whether the step from a to b goes along a relationship of a type that is gone along, or against one of a type that is gone against.
((startNode(@) = a AND type(@) IN $along) OR (endNode(@) = a AND type(@) IN $against))
