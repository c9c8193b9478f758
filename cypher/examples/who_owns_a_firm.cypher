// Who owns Leaderdrive, with the share and where it is stated. No share: the sources do not say.
MATCH (owner)-[r:OWNS]->(:Firm {id: 'leaderdrive'})
RETURN owner.name AS owner, r.sharePercent AS percent, r.sources AS sources, r.sections AS sections
ORDER BY percent DESC, owner
