SELECT number, time, author, message, change_count, hash FROM revision WHERE time <= @time ORDER BY time DESC, number DESC LIMIT 1;
