SELECT digest FROM import_receipt WHERE dataset = @dataset;
