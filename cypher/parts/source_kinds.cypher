startNode(@).kind IN $sourceKinds
