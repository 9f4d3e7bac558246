-- The last moment that the law's limit allows in its longest case, whatever was promised, pauses and outages taken out; empty before
-- the start, where nobody has seen the limit, and while the clock stands still unless it was past already. legal_due_at is the
-- earlier of this and of the promise. Dossiers that ended before this step keep it empty.
alter table dossier add column lawful_until timestamp with time zone;
