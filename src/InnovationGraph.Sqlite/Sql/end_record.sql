UPDATE record_version SET known_to = @revision, merged_into = @mergedInto WHERE version = @version;
