endNode(@).kind IN $targetKinds
