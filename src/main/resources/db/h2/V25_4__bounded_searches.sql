-- On this database, which is for demos and small provinces, nothing needs a bound, and names stand among the codes.
create alias search_bounded for "org.lienthong.registry.PartsOfCodes.unbounded";
