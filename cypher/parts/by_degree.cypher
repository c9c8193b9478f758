{{degree:e}} DESC, e.id
