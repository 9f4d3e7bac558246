package org.lienthong.proof;

import java.io.IOException;

/** Who says when a digest existed (RFC 3161). */
interface TimeAuthority {

    /** Its address, or {@link Stamp#OWN}. */
    String name();

    /**
     * The token for this digest; it was checked to be for this digest and rightly signed.
     *
     * @throws IOException when the authority cannot be reached or refuses; to be tried later
     */
    byte[] stamp(Digest digest) throws IOException;
}
