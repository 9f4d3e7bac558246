-- Since when the clocks of a province are read by these rules. For a day after that another node may still apply messages by the
-- rules of before, so that what was told meanwhile is read again.
alter table clock_reading add column since timestamp with time zone;
