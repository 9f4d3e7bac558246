package org.lienthong.proof;

import java.time.LocalDate;

/** An event that has no seal yet. */
record Unsealed(long eventId, String code, EventFacts facts, Digest content, Digest document) {

    /** Its seal at the end of this chain, under the day that the chain gives it. */
    Seal at(Chain chain) {
        return seal(chain.position() + 1, chain.dayFor(Day.of(facts.recordedAt())))
                .behind(chain.hash());
    }

    /** Its seal at this place, without the right hash yet. */
    Seal seal(long position, LocalDate day) {
        return new Seal(
                facts.province(),
                position,
                eventId,
                day,
                code,
                facts.seq(),
                facts.digest(),
                content,
                document,
                content);
    }
}
