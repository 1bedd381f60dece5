-- Every comment and every try to sign in is counted here first, in a transaction of its own. What a crash of the database forgets
-- is how often somebody has tried within the hour; for that nobody has to wait for the disk.
ALTER TABLE "rate_limit" SET UNLOGGED;
