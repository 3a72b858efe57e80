ALTER TABLE books.balance ADD CONSTRAINT balance_key PRIMARY KEY (receivable);
