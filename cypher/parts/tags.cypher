any(tag IN @.tags WHERE tag IN $tags)
