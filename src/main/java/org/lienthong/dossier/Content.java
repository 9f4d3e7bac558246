package org.lienthong.dossier;

/** A stored file: its digest is its address; the size is in bytes. */
public record Content(Sha256 digest, long size, String mediaType) {}
