-- Most dossiers have ended, and none of the newest has: who walks to the newest ended one along all dossiers passes every open one.
create index dossier_delivered_by_id on dossier (id) where status = 'RESULT_DELIVERED';
create index dossier_delivered_by_receipt on dossier (received_at, id) where status = 'RESULT_DELIVERED';
create index dossier_ended_by_id on dossier (id) where holder = 'NOBODY';
create index dossier_ended_by_receipt on dossier (received_at, id) where holder = 'NOBODY';

-- What is late or soon will be: the open ones with all that narrows them, so that counting them reads nothing else.
create index dossier_open on dossier (province, due_at)
    include (status, holder, procedure_code, channel, received_at, transaction_type) where completed_at is null;
create index dossier_late on dossier (province) where completed_at > due_at;
