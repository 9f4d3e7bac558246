-- A short word begins many codes and many names; an index of both at once finds the few codes of the names with the other words.
do $$
begin
    if exists (select 1 from pg_extension where extname = 'pg_trgm') then
        drop index words_codes;
        create index words_found on dossier_words using gin (codes gin_trgm_ops, name gin_trgm_ops);
    end if;
end $$;
create index line_late_province on dossier_line (province) include (id, received_at, completed_at, transaction_type, status)
    where plain = 'LATE';
-- Names with what mostly narrows them further.
drop index line_name;
create index line_name on dossier_line (name, province, procedure_code)
    include (id, received_at, completed_at, transaction_type, status);
