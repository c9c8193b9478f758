match[1], {{degree:e}} DESC, match[2], e.id
