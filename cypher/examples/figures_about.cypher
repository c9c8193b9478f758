// Every figure about Leaderdrive.
MATCH (o:Observation)-[:_OF]->(:Entity {id: 'leaderdrive'})
RETURN o.indicator AS indicator, o.nature AS nature, o.value AS value, o.unit AS unit, o.asStated AS stated, o.periodFrom AS `from`, o.periodTo AS `to`
ORDER BY indicator, `from`
