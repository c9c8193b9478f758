size([r IN found WHERE {{certain:r}}])
