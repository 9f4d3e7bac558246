package org.lienthong.channels;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.TransportKind;

/**
 * The wire with what lies between the hub and each partner: whoever talks to a partner talks over this, in the words of
 * the family alone. A call that the platform in between did not let through (HTTP 401) is made once again.
 */
final class Line {

    private final Wire wire;
    private final Map<TransportKind, Transport> transports = new EnumMap<>(TransportKind.class);

    Line(Wire wire, Tokens tokens, Secrets secrets) {
        this.wire = wire;
        transports.put(TransportKind.DIRECT, new DirectTransport());
        transports.put(TransportKind.LGSP, PlatformTransport.lgsp(wire, tokens, secrets));
        transports.put(TransportKind.NDXP, PlatformTransport.ndxp(wire, tokens, secrets));
    }

    /** As {@link Wire#send}, with the same promises; the path counts from where the transport puts the partner. */
    Wire.Reply send(PartnerSystem partner, Wire.Request request) {
        Transport transport = transport(partner);
        Map<String, String> own = transport.headers(partner);
        Wire.Reply reply = wire.send(partner.id(), carried(partner, request, own));
        return reply.status() == 401 && transport.refused(partner, own)
                ? wire.send(partner.id(), carried(partner, request, transport.headers(partner)))
                : reply;
    }

    /**
     * Shows the hub to what lies in between, and says nothing to the partner.
     *
     * @throws Wire.NotSent when it does not let the hub through
     */
    void introduce(PartnerSystem partner) {
        transport(partner).headers(partner);
    }

    /** The same as if what was given before had ended. */
    void introduceAnew(PartnerSystem partner) {
        Transport transport = transport(partner);
        transport.refused(partner, transport.headers(partner));
        transport.headers(partner);
    }

    private Transport transport(PartnerSystem partner) {
        return Objects.requireNonNull(transports.get(partner.transport().kind()));
    }

    private static Wire.Request carried(PartnerSystem partner, Wire.Request request, Map<String, String> own) {
        String path = partner.transport()
                .setting("prefix")
                .map(prefix -> prefix.replaceFirst("/*$", "/") + request.path())
                .orElse(request.path());
        return request.with(own).at(path);
    }
}
