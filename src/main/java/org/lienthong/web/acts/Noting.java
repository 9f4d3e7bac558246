package org.lienthong.web.acts;

import java.time.Instant;
import org.lienthong.exchange.OfficialActs;
import org.lienthong.web.Pressed;

/** A press as a line of the record. */
final class Noting {

    private Noting() {}

    static OfficialActs.Act act(Pressed pressed, OfficialActs.Kind kind, String subject, Instant at) {
        return new OfficialActs.Act(
                pressed.key(),
                kind,
                pressed.province(),
                pressed.dossierId(),
                pressed.by(),
                pressed.office() == null ? null : pressed.office().name(),
                at,
                subject,
                pressed.reason());
    }
}
