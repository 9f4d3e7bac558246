-- When a system was heard or told last is asked of each of them at every look at connections; its days are found without those of the
-- others.
create index exchange_of_system on exchange_day (province, system, direction, on_day);
