MERGE (r:ImportReceipt {dataset: $dataset})
SET r.digest = $digest
