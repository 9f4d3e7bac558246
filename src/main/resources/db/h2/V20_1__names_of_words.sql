-- What a search of letters alone finds by a word of one or two: the name. Here it stands before the codes.
create alias name_in for "org.lienthong.registry.PartsOfCodes.nameIn";
