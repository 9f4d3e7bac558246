-- The last moment for the tax office's answer to the slip that it has, by what the slip asks for (mappings/national/clock); empty
-- while it has none. The tax office is late when it is past. It is part of what the hub reads again when files of the clock
-- changed, and duties.csv came with this column: dossiers that wait for the tax office have it soon after the start.
alter table dossier add column tax_due_at timestamp with time zone;
