// What every answer ends with: how many revisions came meanwhile, and which of the entities asked about there are not.
COUNT { (later:Revision) WHERE later.number > $revision },
  [id IN $asked WHERE NOT EXISTS { (:Entity&!Missing {id: id}) }]
