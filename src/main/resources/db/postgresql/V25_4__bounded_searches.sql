-- Until the transaction ends: a search has memory for the places of some million words, and a second. True where names stand apart
-- from the codes.
create function search_bounded() returns boolean language plpgsql as $$
begin
    perform set_config('work_mem', '64MB', true), set_config('statement_timeout', '1000', true);
    return true;
end $$;
