// Whether the weakest of the whole and of each part tested that has evidence of its own, each by its best evidence that counts, is one of those asked for.
reduce(weakest = null, best IN [part IN [''] + [part IN $parts WHERE part IN coalesce(@.evidenceFields, [])] |
    reduce(best = -1, i IN range(0, size(coalesce(@.sources, [])) - 1) |
      CASE WHEN coalesce(@.evidenceFields[i], '') = part AND {{counts:@}} AND $sureness[@.stances[i]] > best THEN $sureness[@.stances[i]] ELSE best END)] |
  CASE WHEN weakest < best THEN weakest ELSE best END) IN $confidence
