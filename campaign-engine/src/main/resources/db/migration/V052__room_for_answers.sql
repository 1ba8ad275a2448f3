-- Each row is written twice: when a hand-over begins, and with its answer. With room for the second on the same page,
-- its index stays as it is.
alter table delivery_attempt set (fillfactor = 45);
