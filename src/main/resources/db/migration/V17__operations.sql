-- One cause is one incident, however far it reaches: a narrower one goes on as a part of a wider one.
alter table incident add column part_of bigint;

-- Messages of a system by time are found by message_province (V11); what came of an item is its state.
drop index message_from;
alter table replay_item drop column remark;
