(@.currency IS NOT NULL) = $hasMoney
