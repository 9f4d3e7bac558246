-- Only dossiers with a doubt are written. Neither lines nor sums have these columns, so nothing follows from it.
alter table dossier disable trigger user;
update dossier set doubts = '|' || case when completed_at < received_at
        then 'ENDED_BEFORE_RECEIPT|' else '' end
    || case when received_at < submitted_at
        then 'RECEIVED_BEFORE_SUBMITTED|' else '' end
    || case when delivered_at < completed_at
        then 'DELIVERED_BEFORE_RESULT|' else '' end
    || case when (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) < received_at
        then 'PROMISED_BEFORE_RECEIPT|' else '' end
    || case when (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) > lawful_until and (ended_at is null or plain = 'LATE'
        or (completed_at is not null and days_tax is null and days_payment is null))
        then 'PROMISED_BEYOND_LAW|' else '' end
    || case when completed_at <= (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) and completed_at > (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) - interval '1' hour
        then 'DONE_IN_THE_LAST_HOUR|' else '' end
where completed_at < received_at
    or received_at < submitted_at
    or delivered_at < completed_at
    or (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) < received_at
    or (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) > lawful_until and (ended_at is null or plain = 'LATE'
        or (completed_at is not null and days_tax is null and days_payment is null))
    or completed_at <= (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) and completed_at > (case when mod(extract(epoch from due_at) + 25200, 86400) = 0 then due_at + interval '86399' second else due_at end) - interval '1' hour;
alter table dossier enable trigger user;

-- Few dossiers are doubted: only they are in it, with all that narrows and counts them, so that the doubts of a period are counted
-- without a look at the dossiers.
create index dossier_doubts on dossier (received_at)
    include (id, province, procedure_code, doubts, refused_doubts, ended_at, completed_at, lawful_until)
    where doubts is not null or refused_doubts is not null;
-- The same with the id, by which their list is in order.
drop index dossier_differs;
create index dossier_differs on dossier (ended_at) include (id, province, procedure_code, differs) where differs is not null;
