-- Who counts what no sum knows reads nothing but an index of the place: it holds all that a list is narrowed to or put in order by.
drop index line_kind, line_open;
create index line_kind on dossier_line (province, status, procedure_code, holder, channel)
    include (id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at, transaction_type, phase, kpi,
        plain, reported, commune);
create index line_open on dossier_line (province, legal_due_at)
    include (id, status, holder, procedure_code, channel, submitted_at, received_at, due_at, completed_at, transaction_type, phase,
        commune) where ended_at is null;

-- Who walks to the newest that were judged, are ready, or are held by nobody any more passes every open one; these have only such, in
-- the orders of the lists. Their keys are written so that the database does not take another index, for it does not know that none of
-- the newest is. They take the place of those of single kinds.
drop index line_delivered_by_id, line_delivered_by_receipt, line_nobody_by_id, line_nobody_by_receipt, line_nobody_of_province,
    line_delivered_of_province;
create index line_old_by_id on dossier_line ((case when ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED'
    then id end))
    where ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED';
create index line_old_by_submission on dossier_line ((case when ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED'
    then submitted_at end), id)
    where ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED';
create index line_old_by_receipt on dossier_line ((case when ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED'
    then received_at end), id)
    where ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED';
create index line_old_of_province on dossier_line (province, (case when ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED'
    then id end))
    where ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED';
create index line_old_of_province_by_receipt on dossier_line (province, (case when ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED'
    then received_at end), id)
    where ended_at is not null or completed_at is not null or holder = 'NOBODY' or status = 'RESULT_DELIVERED';
