-- Rows that no partner shows any more are forgotten, the longest absent first, whosever they were. seen_at is when a row
-- was taken or, a week or more later, met again.
drop index seen_row_system;
create index seen_row_seen_at on seen_row (seen_at);
