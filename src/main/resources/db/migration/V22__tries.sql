-- How often an item of a plan met trouble, and how often in a row the plan did since anything went through: kept here, so that
-- every node counts the same and a restart forgets nothing.
alter table replay_item add column tries integer default 0 not null;
alter table replay_plan add column troubles integer default 0 not null;
