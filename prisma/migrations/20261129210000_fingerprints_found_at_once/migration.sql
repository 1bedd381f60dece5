-- Every comment that arrives is compared with others by this index: a list of what is not sorted in yet would be read from its
-- beginning each time.
ALTER INDEX "Comment_fingerprint_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"Comment_fingerprint_idx"');
