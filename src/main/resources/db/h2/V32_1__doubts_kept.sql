-- Only dossiers with a doubt are written.
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
