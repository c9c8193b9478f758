// What every answer ends with: whether a revision came meanwhile, and which of the entities asked about there are not.
COUNT { (later:Revision) WHERE later.number > $revision }
    + COUNT { (m:InnovationGraph {id: 'innovation-graph'}) WHERE m.head > $revision },
  [id IN $asked WHERE NOT EXISTS { (:Entity&!Missing {id: id}) }]
