package org.lienthong.channels;

import java.util.Map;
import org.lienthong.province.PartnerSystem;

/** The line with the family's own login: a call that the partner did not let in (HTTP 401) is made once again. */
final class LoggedIn {

    private final Line line;
    private final PartnerLogins logins;

    LoggedIn(Line line, PartnerLogins logins) {
        this.line = line;
        this.logins = logins;
    }

    /** As {@link Line#send}. */
    Wire.Reply send(PartnerSystem partner, Wire.Request request) {
        Map<String, String> login = logins.headers(partner);
        Wire.Reply reply = line.send(partner, request.with(login));
        return reply.status() == 401 && logins.refused(partner, login)
                ? line.send(partner, request.with(logins.headers(partner)))
                : reply;
    }
}
