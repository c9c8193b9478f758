// A relationship may be recorded before its ends are, or stay when one is retracted: a node without a record then stands for it.
UNWIND $ids AS id
MERGE (e:Entity {id: id})
  ON CREATE SET e:Missing
