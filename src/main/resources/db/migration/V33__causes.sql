-- Why something waits, beside the rule and the place: at which door it came in or which message was told (subject), and what the
-- partner said when it refused, without what differs from dossier to dossier (said, empty where nobody refused). Both are written
-- with the row, so that causes are put together without looking into the exchanges of years; said is read out of older rows by V33.1.
alter table quarantine add column subject varchar(80) default '' not null;
alter table quarantine add column said varchar(120) default '' not null;
update quarantine set subject = coalesce(
    (select m.door from message m where m.id = quarantine.message_id),
    (select v.message_type from delivery v where v.id = quarantine.delivery_id),
    (select w.message_type from delivery_done w where w.id = quarantine.delivery_id), '');
-- null: whatever was said, as in plans of before.
alter table replay_plan add column said varchar(120);
