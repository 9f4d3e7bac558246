-- A dossier's row holds its whole document, so that whoever counts or looks for some among millions reads much more than is
-- asked. dossier_line is what lists narrow and order by and nothing else, dossier_words what people search by; the transaction
-- that changes a dossier keeps both. Lists are found and counted here, and only the part that is shown is read from dossier.
drop index dossier_received, dossier_received_country, dossier_issuing, dossier_submitted, dossier_completed, dossier_done,
    dossier_ended, dossier_delivered, dossier_due, dossier_kind, dossier_procedure, dossier_holder, dossier_channel,
    dossier_phase, dossier_verdicts, dossier_commune, dossier_open, dossier_delivered_by_id, dossier_delivered_by_receipt,
    dossier_ended_by_id, dossier_ended_by_receipt;
drop index if exists dossier_words;
create index dossier_running on dossier (province, id) where ended_at is null;

create table dossier_line (
    id              bigint      not null,
    submitted_at    timestamp with time zone,
    received_at     timestamp with time zone,
    due_at          timestamp with time zone,
    completed_at    timestamp with time zone,
    delivered_at    timestamp with time zone,
    ended_at        timestamp with time zone,
    legal_due_at    timestamp with time zone,
    days_reception  integer,
    days_accepted   integer,
    days_processing integer,
    days_papers     integer,
    days_handed_in  integer,
    days_tax        integer,
    days_payment    integer,
    province        varchar(8)  not null,
    issuing_province varchar(8),
    procedure_code  varchar(16),
    status          varchar(24) not null,
    holder          varchar(24) not null,
    channel         varchar(12),
    transaction_type varchar(4),
    commune         varchar(5),
    phase           varchar(20),
    kpi             varchar(8),
    plain           varchar(8),
    reported        varchar(8),
    name            varchar(200) not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- A search text is a name and codes: the name is its first words up to the first that has a digit.
create table dossier_words (
    dossier_id bigint        not null,
    name       varchar(200)  not null,
    codes      varchar(2000) not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

create function name_of(words text) returns text language sql immutable strict parallel safe as $$
    select coalesce((select n from substring(words from '^(?: [^ 0-9]+(?= ))+') n where length(n) <= 200), '')
$$;

-- The parts between points and hyphens of the codes that have some, and a parcel (12/345) as one.
create function code_parts(codes text) returns tsvector language sql immutable strict parallel safe as $$
    select array_to_tsvector(array(
        select part from string_to_table(codes, ' ') code, string_to_table(translate(code, '.', '-'), '-') part
        where code ~ '[./-]' and part <> ''))
$$;

-- Whether the codes have these parts, asked for as a tsquery; the words of a search tell which, so that an index finds the few
-- with a rare part.
create function parted(codes varchar, parts varchar) returns boolean language sql immutable parallel safe as $$
    select code_parts($1) @@ $2::tsquery
$$;

-- How many dossiers, receipts, land transactions and results there are under an applicant's name, in a province and in the country.
create table province_name_sum (
    province     varchar(8)   not null,
    name         varchar(200) not null,
    many         bigint       not null,
    receipts     bigint       not null,
    transactions bigint       not null,
    results      bigint       not null,
    primary key (province, name)
);
create table name_sum (
    name         varchar(200) primary key,
    many         bigint       not null,
    receipts     bigint       not null,
    transactions bigint       not null,
    results      bigint       not null
);
create table name_change (like province_name_sum);
create view name_count as
select * from name_sum union all select name, many, receipts, transactions, results from name_change;
create view province_name_count as
select * from province_name_sum union all select * from name_change;

-- Dossiers whose clock has not stopped, by the day in Viet Nam of the last moment of the law.
create table law_day_sum (
    on_day     date        not null,
    province   varchar(8)  not null,
    status     varchar(24) not null,
    holder     varchar(24) not null,
    received   boolean     not null,
    transacted boolean     not null,
    done       boolean     not null,
    many       bigint      not null,
    primary key (on_day, province, status, holder, received, transacted, done)
);
create table procedure_law_day_sum (
    on_day         date    not null,
    procedure_code varchar(16),
    received       boolean not null,
    transacted     boolean not null,
    done           boolean not null,
    many           bigint  not null,
    constraint procedure_law_day_once unique nulls not distinct (on_day, procedure_code, received, transacted, done)
);
create table law_day_change (like law_day_sum, procedure_code varchar(16));
create view law_day as
select on_day, province, status, holder, received, transacted, done, many from law_day_sum
union all
select on_day, province, status, holder, received, transacted, done, many from law_day_change;
create view procedure_law_day as
select on_day, procedure_code, received, transacted, done, many from procedure_law_day_sum
union all
select on_day, procedure_code, received, transacted, done, many from law_day_change;

create function lines_refilled() returns void language sql as $$
    lock table dossier in share row exclusive mode;
    truncate dossier_line, dossier_words, name_change, name_sum, province_name_sum,
        law_day_change, law_day_sum, procedure_law_day_sum;
    insert into dossier_words select d.id, n.name, substr(d.search_text, length(n.name) + 1)
    from dossier d cross join lateral (select name_of(d.search_text) as name offset 0) n;
    insert into dossier_line
    select d.id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name_of(search_text)
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
select lines_refilled();

alter table dossier_line add primary key (id);
-- The orders of the lists and the days at which they look, of the country and of a province.
create index line_submitted on dossier_line (submitted_at, id) include (transaction_type);
create index line_received on dossier_line (received_at, id);
create index line_due on dossier_line (due_at, id);
create index line_completed on dossier_line (completed_at, id) include (status);
create index line_ended on dossier_line (ended_at, id) include (kpi, plain, reported, procedure_code);
create index line_delivered on dossier_line (delivered_at, id) where delivered_at is not null;
create index line_province on dossier_line (province, id);
create index line_province_submitted on dossier_line (province, submitted_at, id) include (transaction_type);
create index line_province_received on dossier_line (province, received_at, id);
create index line_province_completed on dossier_line (province, completed_at, id) include (status);
create index line_province_ended on dossier_line (province, ended_at, id) include (kpi, plain, reported, procedure_code);
create index line_issuing on dossier_line (issuing_province, received_at, id);
-- What kind of dossier, with the orders: PostgreSQL 18 skips over what is not asked for in front.
create index line_kind on dossier_line (province, status, procedure_code, holder, channel)
    include (id, received_at, completed_at, transaction_type, phase, kpi, plain, reported);
create index line_commune on dossier_line (commune, status, procedure_code)
    include (id, received_at, completed_at, transaction_type, holder, province);
create index line_name on dossier_line (name, id) include (province, received_at, completed_at, transaction_type, status);
-- What is late or soon will be.
create index line_open on dossier_line (province, legal_due_at)
    include (id, status, holder, procedure_code, channel, received_at, completed_at, transaction_type) where ended_at is null;
create index line_late on dossier_line (id) include (province, received_at, completed_at, transaction_type, status)
    where plain = 'LATE';
create index line_late_received on dossier_line (received_at, id) include (province) where plain = 'LATE';
create index line_late_completed on dossier_line (completed_at, id) include (province, status) where plain = 'LATE';
-- Most dossiers have ended, and none of the newest has: who walks to the newest ended one passes every open one.
create index line_delivered_by_id on dossier_line (id) where status = 'RESULT_DELIVERED';
create index line_delivered_by_receipt on dossier_line (received_at, id) where status = 'RESULT_DELIVERED';
create index line_nobody_by_id on dossier_line (id) where holder = 'NOBODY';
create index line_nobody_by_receipt on dossier_line (received_at, id) where holder = 'NOBODY';

alter table dossier_words add primary key (dossier_id);
create index words_parts on dossier_words using gin (code_parts(codes));
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        execute 'create index words_codes on dossier_words using gin (codes gin_trgm_ops)';
        execute 'create index name_words on name_sum using gin (name gin_trgm_ops)';
    end if;
end $$;

create function names_summed() returns void language sql as $$
    with gone as (
        delete from name_change where ctid = any (array(select c.ctid from name_change c for update skip locked)) returning *),
    fine as (
        insert into province_name_sum
        select province, name, sum(many), sum(receipts), sum(transactions), sum(results) from gone group by 1, 2
        on conflict (province, name) do update set many = province_name_sum.many + excluded.many,
            receipts = province_name_sum.receipts + excluded.receipts,
            transactions = province_name_sum.transactions + excluded.transactions,
            results = province_name_sum.results + excluded.results)
    insert into name_sum select name, sum(many), sum(receipts), sum(transactions), sum(results) from gone group by 1
    on conflict (name) do update set many = name_sum.many + excluded.many, receipts = name_sum.receipts + excluded.receipts,
        transactions = name_sum.transactions + excluded.transactions, results = name_sum.results + excluded.results;

    with gone as (
        delete from law_day_change
        where ctid = any (array(select c.ctid from law_day_change c for update skip locked)) returning *),
    fine as (
        insert into law_day_sum
        select on_day, province, status, holder, received, transacted, done, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7 having sum(many) <> 0
        on conflict (on_day, province, status, holder, received, transacted, done)
            do update set many = law_day_sum.many + excluded.many)
    insert into procedure_law_day_sum
    select on_day, procedure_code, received, transacted, done, sum(many) from gone group by 1, 2, 3, 4, 5 having sum(many) <> 0
    on conflict on constraint procedure_law_day_once do update set many = procedure_law_day_sum.many + excluded.many;

    delete from law_day_sum where many = 0;
    delete from procedure_law_day_sum where many = 0;
$$;

-- Writes the lines of these dossiers, and their words only when they changed.
create function lines_written(ids bigint[]) returns void language sql as $$
    insert into dossier_words
    select d.id, n.name, substr(d.search_text, length(n.name) + 1)
    from dossier d cross join lateral (select name_of(d.search_text) as name offset 0) n where d.id = any (ids)
    on conflict (dossier_id) do update set name = excluded.name, codes = excluded.codes
        where (dossier_words.name, dossier_words.codes) is distinct from (excluded.name, excluded.codes);
    insert into dossier_line
    select d.id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name_of(search_text)
    from dossier d where d.id = any (ids)
    on conflict (id) do update set (submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
        days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
        province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
        phase, kpi, plain, reported, name) = (excluded.submitted_at, excluded.received_at, excluded.due_at,
        excluded.completed_at, excluded.delivered_at, excluded.ended_at, excluded.legal_due_at, excluded.days_reception,
        excluded.days_accepted, excluded.days_processing, excluded.days_papers, excluded.days_handed_in, excluded.days_tax,
        excluded.days_payment, excluded.province, excluded.issuing_province, excluded.procedure_code, excluded.status,
        excluded.holder, excluded.channel, excluded.transaction_type, excluded.commune, excluded.phase, excluded.kpi,
        excluded.plain, excluded.reported, excluded.name);
$$;

-- What a dossier counts for in the sums of names and of the law's days.
create function lines_come() returns trigger language plpgsql as $$
begin
    perform lines_written(array(select id from come));
    insert into name_change
    select province, name_of(search_text), count(*), count(received_at), count(transaction_type),
        count(completed_at) filter (where status in ('COMPLETED', 'RESULT_DELIVERED'))
    from come group by 1, 2;
    insert into law_day_change
    select (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, province, status, holder, received_at is not null,
        transaction_type is not null, completed_at is not null, count(*), procedure_code
    from come where ended_at is null and legal_due_at is not null group by 1, 2, 3, 4, 5, 6, 7, 9;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('name_sum')) then
        perform names_summed();
    end if;
    return null;
end $$;

create function lines_gone() returns trigger language plpgsql as $$
begin
    delete from dossier_line where id in (select id from gone);
    delete from dossier_words where dossier_id in (select id from gone);
    insert into name_change
    select province, name_of(search_text), -count(*), -count(received_at), -count(transaction_type),
        -count(completed_at) filter (where status in ('COMPLETED', 'RESULT_DELIVERED'))
    from gone group by 1, 2;
    insert into law_day_change
    select (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, province, status, holder, received_at is not null,
        transaction_type is not null, completed_at is not null, -count(*), procedure_code
    from gone where ended_at is null and legal_due_at is not null group by 1, 2, 3, 4, 5, 6, 7, 9;
    return null;
end $$;

create function lines_changed() returns trigger language plpgsql as $$
begin
    perform lines_written(array(select id from come));
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

create trigger lines_come after insert on dossier
    referencing new table as come for each statement execute function lines_come();
create trigger lines_gone after delete on dossier
    referencing old table as gone for each statement execute function lines_gone();
create trigger lines_changed after update on dossier
    referencing old table as gone new table as come for each statement execute function lines_changed();
