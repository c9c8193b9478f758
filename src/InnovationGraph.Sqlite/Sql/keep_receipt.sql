INSERT INTO import_receipt (dataset, digest) VALUES (@dataset, @digest)
ON CONFLICT (dataset) DO UPDATE SET digest = excluded.digest;
