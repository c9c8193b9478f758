// Ends what a client gave up on, which the server would otherwise go on with.
SHOW TRANSACTIONS YIELD transactionId AS id, parameters
WHERE parameters.innovationGraph = $ended
TERMINATE TRANSACTIONS id YIELD message
RETURN message
