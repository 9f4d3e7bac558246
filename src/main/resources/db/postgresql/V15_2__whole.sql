-- Few dossiers are judged differently: only they are in it, with all that narrows them.
create index dossier_differs on dossier (ended_at) include (province, procedure_code, differs) where differs is not null;

-- The working days of a whole procedure, from the start of its limit to the end, are summed beside those of its phases, as phase WHOLE.
create function whole_months(ended_at timestamp with time zone) returns date language sql stable as $$
    select date_trunc('month', ended_at at time zone 'Asia/Ho_Chi_Minh')::date
$$;

create function whole_come() returns trigger language plpgsql as $$
begin
    insert into step_change
    select whole_months(ended_at), province, procedure_code, 'WHOLE', days_total, count(*)
    from come where ended_at is not null and days_total is not null group by 1, 2, 3, 5;
    return null;
end $$;

create function whole_gone() returns trigger language plpgsql as $$
begin
    insert into step_change
    select whole_months(ended_at), province, procedure_code, 'WHOLE', days_total, -count(*)
    from gone where ended_at is not null and days_total is not null group by 1, 2, 3, 5;
    return null;
end $$;

create function whole_changed() returns trigger language plpgsql as $$
begin
    insert into step_change
    select whole_months(ended_at), province, procedure_code, 'WHOLE', days_total, sum(sign)
    from (select *, 1 as sign from come union all select *, -1 as sign from gone) both_sides
    where ended_at is not null and days_total is not null group by 1, 2, 3, 5 having sum(sign) <> 0;
    return null;
end $$;

create trigger whole_come after insert on dossier
    referencing new table as come for each statement execute function whole_come();
create trigger whole_gone after delete on dossier
    referencing old table as gone for each statement execute function whole_gone();
create trigger whole_changed after update on dossier
    referencing old table as gone new table as come for each statement execute function whole_changed();

create function whole_recounted() returns void language sql as $$
    delete from step_change where phase = 'WHOLE';
    delete from step_sum where phase = 'WHOLE';
    insert into step_sum
    select whole_months(ended_at), province, procedure_code, 'WHOLE', days_total, count(*)
    from dossier where ended_at is not null and days_total is not null group by 1, 2, 3, 5
$$;

-- Counting everything anew counts these too.
alter function days_recounted() rename to phase_days_recounted;
create function days_recounted() returns void language sql as $$
    select phase_days_recounted();
    select whole_recounted();
$$;
lock table dossier in share row exclusive mode;
select whole_recounted();
