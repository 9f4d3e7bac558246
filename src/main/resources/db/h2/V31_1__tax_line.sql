-- The tax office's last moment among what lists narrow by.
create or replace view dossier_line as
select id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
    days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
    province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
    phase, kpi, plain, reported, '' as name, tax_due_at
from dossier;
