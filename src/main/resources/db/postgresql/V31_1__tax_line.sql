-- The tax office's last moment in the lines, kept as the rest of them is. Only what waits for a tax office has one: whoever asks
-- what is late looks at these alone, with all that such a list is narrowed and put in order by.
alter table dossier_line add column tax_due_at timestamp with time zone;
create index line_tax_due on dossier_line (province, tax_due_at)
    include (id, procedure_code, status, holder, channel, submitted_at, received_at, completed_at, transaction_type)
    where tax_due_at is not null;

create or replace function lines_refilled() returns void language sql as $$
    lock table dossier in share row exclusive mode;
    truncate dossier_line, dossier_words, name_change, name_sum, province_name_sum,
        law_day_change, law_day_sum, procedure_law_day_sum;
    insert into dossier_words select d.id, n.name, substr(d.search_text, length(n.name) + 1)
    from dossier d cross join lateral (select name_of(d.search_text) as name offset 0) n;
    insert into dossier_line
    select d.id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name_of(search_text), tax_due_at
    from dossier d;
    insert into province_name_sum
    select province, name, count(*), count(received_at), count(transaction_type),
        count(completed_at) filter (where status in ('COMPLETED', 'RESULT_DELIVERED'))
    from dossier_line group by 1, 2;
    insert into name_sum
    select name, sum(many), sum(receipts), sum(transactions), sum(results) from province_name_sum group by 1;
    insert into law_day_sum
    select (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, province, status, holder, received_at is not null,
        transaction_type is not null, completed_at is not null, count(*)
    from dossier_line where ended_at is null and legal_due_at is not null group by 1, 2, 3, 4, 5, 6, 7;
    insert into procedure_law_day_sum
    select (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, procedure_code, received_at is not null,
        transaction_type is not null, completed_at is not null, count(*)
    from dossier_line where ended_at is null and legal_due_at is not null group by 1, 2, 3, 4, 5;
$$;

create or replace function lines_written(ids bigint[]) returns void language sql as $$
    insert into dossier_line
    select d.id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name_of(search_text), tax_due_at
    from dossier d where d.id = any (ids)
    on conflict (id) do update set (submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name, tax_due_at) = (excluded.submitted_at, excluded.received_at, excluded.due_at,
        excluded.completed_at, excluded.delivered_at, excluded.ended_at, excluded.legal_due_at, excluded.days_reception,
        excluded.days_accepted, excluded.days_processing, excluded.days_papers, excluded.days_handed_in, excluded.days_tax,
        excluded.days_payment, excluded.province, excluded.issuing_province, excluded.procedure_code, excluded.status,
        excluded.holder, excluded.channel, excluded.transaction_type, excluded.commune, excluded.phase, excluded.kpi,
        excluded.plain, excluded.reported, excluded.name, excluded.tax_due_at);
$$;

create or replace function lines_changed() returns trigger language plpgsql as $$
begin
    perform words_written(array(
        select id from come join gone using (id) where come.search_text is distinct from gone.search_text));
    perform lines_written(array(
        select id from come join gone using (id)
        where (come.submitted_at, come.received_at, come.due_at, come.completed_at, come.delivered_at, come.ended_at,
                come.legal_due_at, come.days_reception, come.days_accepted, come.days_processing, come.days_papers,
                come.days_handed_in, come.days_tax, come.days_payment, come.province, come.issuing_province,
                come.procedure_code, come.status, come.holder, come.channel, come.transaction_type, come.commune, come.phase,
                come.kpi, come.plain, come.reported, come.search_text, come.tax_due_at)
            is distinct from (gone.submitted_at, gone.received_at, gone.due_at, gone.completed_at, gone.delivered_at, gone.ended_at,
                gone.legal_due_at, gone.days_reception, gone.days_accepted, gone.days_processing, gone.days_papers,
                gone.days_handed_in, gone.days_tax, gone.days_payment, gone.province, gone.issuing_province,
                gone.procedure_code, gone.status, gone.holder, gone.channel, gone.transaction_type, gone.commune, gone.phase,
                gone.kpi, gone.plain, gone.reported, gone.search_text, gone.tax_due_at)));
    insert into name_change
    select province, name, sum(sign), sum(sign * received), sum(sign * transacted), sum(sign * result)
    from (select province, name_of(search_text) as name, sign, (received_at is not null)::int as received,
            (transaction_type is not null)::int as transacted,
            (completed_at is not null and status in ('COMPLETED', 'RESULT_DELIVERED'))::int as result
        from (select *, 1 as sign from come union all select *, -1 as sign from gone) both_sides) kinds
    group by 1, 2
    having sum(sign) <> 0 or sum(sign * received) <> 0 or sum(sign * transacted) <> 0 or sum(sign * result) <> 0;
    insert into law_day_change
    select (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, province, status, holder, received_at is not null,
        transaction_type is not null, completed_at is not null, sum(sign), procedure_code
    from (select *, 1 as sign from come union all select *, -1 as sign from gone) both_sides
    where ended_at is null and legal_due_at is not null group by 1, 2, 3, 4, 5, 6, 7, 9 having sum(sign) <> 0;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('name_sum')) then
        perform names_summed();
    end if;
    return null;
end $$;
