@.channel IN $channels
