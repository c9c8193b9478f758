UPDATE dataset_version SET known_to = @revision WHERE version = @version;
