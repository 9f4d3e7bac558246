-- Which dossiers were called done out of what, and when it was told: the doubts about a period read nothing else of the events.
create index event_jump on event (dossier_id, status_after, status_before, occurred_at, recorded_at);
