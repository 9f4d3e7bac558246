-- Figures by day in Viet Nam, kept in step by the transaction that changes a dossier as the sums of V9_2 are: changes are appended,
-- and now and then one transaction adds what is committed to the sums. kind: submitted, received, completed, ended, delivered; what
-- does not belong to a kind is empty there. province_day_sum is the same without procedure and channel.
create table dossier_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    province       varchar(8)  not null,
    procedure_code varchar(16),
    channel        varchar(12),
    status         varchar(24),
    transacted     boolean,
    kpi            varchar(8),
    plain          varchar(8),
    reported       varchar(8),
    many           bigint      not null,
    constraint dossier_day_sum_once unique nulls not distinct
        (kind, province, procedure_code, on_day, channel, status, transacted, kpi, plain, reported)
);
create table dossier_day_change (like dossier_day_sum);

create table province_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    province       varchar(8)  not null,
    status         varchar(24),
    transacted     boolean,
    kpi            varchar(8),
    plain          varchar(8),
    reported       varchar(8),
    many           bigint      not null,
    constraint province_day_sum_once unique nulls not distinct
        (kind, on_day, province, status, transacted, kpi, plain, reported)
);

-- How many dossiers that ended in a month spent so many working days in a phase.
create table step_sum (
    on_month       date        not null,
    province       varchar(8)  not null,
    procedure_code varchar(16),
    phase          varchar(20) not null,
    days           integer     not null,
    many           bigint      not null,
    constraint step_sum_once unique nulls not distinct (phase, on_month, province, procedure_code, days)
);
create table step_change (like step_sum);
create view step_month as select * from step_sum union all select * from step_change;

do $$
declare
    one varchar;
begin
    foreach one in array array['submitted', 'received', 'completed', 'ended', 'delivered'] loop
        execute format('create view day_%s as
            select * from dossier_day_sum where kind = %L union all select * from dossier_day_change where kind = %L', one, one, one);
        execute format('create view province_day_%s as
            select * from province_day_sum where kind = %L union all
            select kind, on_day, province, status, transacted, kpi, plain, reported, many from dossier_day_change where kind = %L',
            one, one, one);
    end loop;
end $$;

-- Sums of money by day; kind: notified (open_vnd: what is open of them, waiting: whether anything is), paid.
create table money_day_sum (
    kind           varchar(12) not null,
    on_day         date        not null,
    province       varchar(8)  not null,
    procedure_code varchar(16),
    waiting        boolean,
    many           bigint      not null,
    vnd            bigint      not null,
    open_vnd       bigint      not null,
    constraint money_day_sum_once unique nulls not distinct (kind, on_day, province, procedure_code, waiting)
);
create table money_day_change (like money_day_sum);
create view notice_day as
select * from money_day_sum where kind = 'notified' union all select * from money_day_change where kind = 'notified';
create view payment_day as
select * from money_day_sum where kind = 'paid' union all select * from money_day_change where kind = 'paid';

create view exchange_count as
select on_day, direction, province, system, many, last_at from exchange_day
union all
select (received_at at time zone 'Asia/Ho_Chi_Minh')::date, 'IN', province, system, count(*), max(received_at)
from message where received_at >= (select max(rolled_until) from exchange_round) group by 1, 3, 4
union all
select (done_at at time zone 'Asia/Ho_Chi_Minh')::date, 'OUT', province, destination, count(*), max(done_at)
from delivery_done where outcome = 'DELIVERED' and done_at >= (select max(rolled_until) from exchange_round) group by 1, 3, 4;

create function days_summed() returns void language sql as $$
    with gone as (
        delete from dossier_day_change
        where ctid = any (array(select c.ctid from dossier_day_change c for update skip locked)) returning *),
    fine as (
        insert into dossier_day_sum
        select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0
        on conflict on constraint dossier_day_sum_once do update set many = dossier_day_sum.many + excluded.many)
    insert into province_day_sum
    select kind, on_day, province, status, transacted, kpi, plain, reported, sum(many)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(many) <> 0
    on conflict on constraint province_day_sum_once do update set many = province_day_sum.many + excluded.many;

    with gone as (
        delete from step_change
        where ctid = any (array(select c.ctid from step_change c for update skip locked)) returning *)
    insert into step_sum
    select on_month, province, procedure_code, phase, days, sum(many)
    from gone group by 1, 2, 3, 4, 5 having sum(many) <> 0
    on conflict on constraint step_sum_once do update set many = step_sum.many + excluded.many;

    with gone as (
        delete from money_day_change
        where ctid = any (array(select c.ctid from money_day_change c for update skip locked)) returning *)
    insert into money_day_sum
    select kind, on_day, province, procedure_code, waiting, sum(many), sum(vnd), sum(open_vnd)
    from gone group by 1, 2, 3, 4, 5
    on conflict on constraint money_day_sum_once do update set many = money_day_sum.many + excluded.many,
        vnd = money_day_sum.vnd + excluded.vnd, open_vnd = money_day_sum.open_vnd + excluded.open_vnd
$$;

create function days_come() returns trigger language plpgsql as $$
begin
    insert into dossier_day_change
    select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.province, d.procedure_code, d.channel,
        case when k.kind in ('completed', 'ended') then d.status end as status,
        case when k.kind = 'submitted' then d.transaction_type is not null end as transacted,
        case when k.kind = 'ended' then d.kpi end as kpi, case when k.kind = 'ended' then d.plain end as plain,
        case when k.kind = 'ended' then d.reported end as reported, 1 as many
    from come d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0;
    insert into step_change
    select on_month, province, procedure_code, phase, days, sum(many)
    from (select date_trunc('month', d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as on_month, d.province, d.procedure_code,
        p.phase, p.days, 1 as many
    from come d cross join lateral (values ('RECEPTION', d.days_reception),
        ('ACCEPTED', d.days_accepted),
        ('PROCESSING', d.days_processing),
        ('PAPERS', d.days_papers),
        ('PAPERS_HANDED_IN', d.days_handed_in),
        ('TAX', d.days_tax),
        ('PAYMENT', d.days_payment)) as p (phase, days)
    where d.ended_at is not null and p.days is not null) steps
    group by 1, 2, 3, 4, 5 having sum(many) <> 0;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_day_sum')) then
        perform days_summed();
    end if;
    return null;
end $$;

create function days_gone() returns trigger language plpgsql as $$
begin
    insert into dossier_day_change
    select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.province, d.procedure_code, d.channel,
        case when k.kind in ('completed', 'ended') then d.status end as status,
        case when k.kind = 'submitted' then d.transaction_type is not null end as transacted,
        case when k.kind = 'ended' then d.kpi end as kpi, case when k.kind = 'ended' then d.plain end as plain,
        case when k.kind = 'ended' then d.reported end as reported, -1 as many
    from gone d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0;
    insert into step_change
    select on_month, province, procedure_code, phase, days, sum(many)
    from (select date_trunc('month', d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as on_month, d.province, d.procedure_code,
        p.phase, p.days, -1 as many
    from gone d cross join lateral (values ('RECEPTION', d.days_reception),
        ('ACCEPTED', d.days_accepted),
        ('PROCESSING', d.days_processing),
        ('PAPERS', d.days_papers),
        ('PAPERS_HANDED_IN', d.days_handed_in),
        ('TAX', d.days_tax),
        ('PAYMENT', d.days_payment)) as p (phase, days)
    where d.ended_at is not null and p.days is not null) steps
    group by 1, 2, 3, 4, 5 having sum(many) <> 0;
    return null;
end $$;

create function days_changed() returns trigger language plpgsql as $$
begin
    insert into dossier_day_change
    select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.province, d.procedure_code, d.channel,
        case when k.kind in ('completed', 'ended') then d.status end as status,
        case when k.kind = 'submitted' then d.transaction_type is not null end as transacted,
        case when k.kind = 'ended' then d.kpi end as kpi, case when k.kind = 'ended' then d.plain end as plain,
        case when k.kind = 'ended' then d.reported end as reported, d.sign as many
    from (select *, 1 as sign from come union all select *, -1 as sign from gone) d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(many) <> 0;
    insert into step_change
    select on_month, province, procedure_code, phase, days, sum(many)
    from (select date_trunc('month', d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as on_month, d.province, d.procedure_code,
        p.phase, p.days, d.sign as many
    from (select *, 1 as sign from come union all select *, -1 as sign from gone) d cross join lateral (values ('RECEPTION', d.days_reception),
        ('ACCEPTED', d.days_accepted),
        ('PROCESSING', d.days_processing),
        ('PAPERS', d.days_papers),
        ('PAPERS_HANDED_IN', d.days_handed_in),
        ('TAX', d.days_tax),
        ('PAYMENT', d.days_payment)) as p (phase, days)
    where d.ended_at is not null and p.days is not null) steps
    group by 1, 2, 3, 4, 5 having sum(many) <> 0;
    if random() < 0.002 and pg_try_advisory_xact_lock(hashtext('dossier_day_sum')) then
        perform days_summed();
    end if;
    return null;
end $$;

create trigger days_come after insert on dossier
    referencing new table as come for each statement execute function days_come();
create trigger days_gone after delete on dossier
    referencing old table as gone for each statement execute function days_gone();
create trigger days_changed after update on dossier
    referencing old table as gone new table as come for each statement execute function days_changed();

create function notices_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        insert into money_day_change values ('notified', (new.notified_at at time zone 'Asia/Ho_Chi_Minh')::date, new.province,
            new.procedure_code, new.waiting, 1, new.vnd, new.open_vnd);
    end if;
    if tg_op <> 'INSERT' then
        insert into money_day_change values ('notified', (old.notified_at at time zone 'Asia/Ho_Chi_Minh')::date, old.province,
            old.procedure_code, old.waiting, -1, -old.vnd, -old.open_vnd);
    end if;
    return null;
end $$;

create function payments_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        insert into money_day_change values ('paid', (new.paid_at at time zone 'Asia/Ho_Chi_Minh')::date, new.province,
            new.procedure_code, null, 1, new.vnd, 0);
    end if;
    if tg_op <> 'INSERT' then
        insert into money_day_change values ('paid', (old.paid_at at time zone 'Asia/Ho_Chi_Minh')::date, old.province,
            old.procedure_code, null, -1, -old.vnd, 0);
    end if;
    return null;
end $$;

create trigger notices_changed after insert or update or delete on tax_notice for each row execute function notices_changed();
create trigger payments_changed after insert or update or delete on payment for each row execute function payments_changed();

-- Counts everything anew, once here and for whoever loaded rows past the triggers. Nobody writes dossiers meanwhile.
create function days_recounted() returns void language sql as $$
    lock table dossier, tax_notice, payment in share row exclusive mode;
    truncate dossier_day_change, dossier_day_sum, province_day_sum, step_change, step_sum, money_day_change, money_day_sum;
    insert into dossier_day_sum
    select kind, on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, sum(many)
    from (select k.kind, (k.at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, d.province, d.procedure_code, d.channel,
        case when k.kind in ('completed', 'ended') then d.status end as status,
        case when k.kind = 'submitted' then d.transaction_type is not null end as transacted,
        case when k.kind = 'ended' then d.kpi end as kpi, case when k.kind = 'ended' then d.plain end as plain,
        case when k.kind = 'ended' then d.reported end as reported, 1 as many
    from dossier d cross join lateral (values ('submitted', d.submitted_at), ('received', d.received_at), ('completed', d.completed_at), ('ended', d.ended_at), ('delivered', d.delivered_at)) as k (kind, at)
    where k.at is not null) days
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    insert into province_day_sum
    select kind, on_day, province, status, transacted, kpi, plain, reported, sum(many)
    from dossier_day_sum group by 1, 2, 3, 4, 5, 6, 7, 8;
    insert into step_sum
    select on_month, province, procedure_code, phase, days, sum(many)
    from (select date_trunc('month', d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as on_month, d.province, d.procedure_code,
        p.phase, p.days, 1 as many
    from dossier d cross join lateral (values ('RECEPTION', d.days_reception),
        ('ACCEPTED', d.days_accepted),
        ('PROCESSING', d.days_processing),
        ('PAPERS', d.days_papers),
        ('PAPERS_HANDED_IN', d.days_handed_in),
        ('TAX', d.days_tax),
        ('PAYMENT', d.days_payment)) as p (phase, days)
    where d.ended_at is not null and p.days is not null) steps
    group by 1, 2, 3, 4, 5;
    insert into money_day_sum
    select 'notified', (notified_at at time zone 'Asia/Ho_Chi_Minh')::date, province, procedure_code, waiting, count(*), sum(vnd),
        sum(open_vnd) from tax_notice group by 2, 3, 4, 5;
    insert into money_day_sum
    select 'paid', (paid_at at time zone 'Asia/Ho_Chi_Minh')::date, province, procedure_code, null, count(*), sum(vnd), 0
    from payment group by 2, 3, 4;
$$;
select days_recounted();

-- What is late or soon will be, as in V10_1, with the day on which it was done too: counting reads nothing else.
drop index dossier_open;
create index dossier_open on dossier (province, legal_due_at)
    include (status, holder, procedure_code, channel, received_at, transaction_type, completed_at) where ended_at is null;
