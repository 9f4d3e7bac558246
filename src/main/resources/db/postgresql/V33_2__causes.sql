-- What waits by its cause is read from the index alone, and by its rule. What is closed by and by is not in it.
drop index quarantine_cause;
create index quarantine_cause on quarantine (rule, said, kind, province, system, subject, place, created_at, id) where state = 'OPEN';
