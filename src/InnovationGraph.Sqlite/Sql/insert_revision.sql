INSERT INTO revision (number, time, author, message, change_count, hash)
VALUES (@number, @time, @author, @message, @changeCount, @hash);
