@.stage IN $stages
