MATCH (r:ImportReceipt {dataset: $dataset})
RETURN r.digest
