package org.lienthong.citizen;

/**
 * A photograph or file of a draft.
 *
 * @param id random; also the name of its sealed file
 * @param paper for which paper of the form
 * @param name as the citizen's device called it
 * @param digest SHA-256 of its bytes
 */
public record DraftPaper(String id, String paper, String name, long size, Scan kind, String digest) {}
