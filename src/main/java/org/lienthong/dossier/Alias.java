package org.lienthong.dossier;

/** Another name under which a system knows the dossier; unique inside one province. */
public record Alias(AliasKind kind, DossierCode value) {}
