SELECT number, time, author, message, change_count, hash FROM revision WHERE number = @number;
