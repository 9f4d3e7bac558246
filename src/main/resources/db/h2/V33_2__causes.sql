-- What waits by its cause is read from the index alone.
create index quarantine_cause on quarantine (state, rule, said, kind, province, system, subject, place, created_at, id);
