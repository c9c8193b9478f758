SELECT number, time, author, message, change_count, hash FROM revision ORDER BY number DESC LIMIT 1;
