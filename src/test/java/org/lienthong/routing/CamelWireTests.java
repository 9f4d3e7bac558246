package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.channels.Wire;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** What may have reached the partner is told apart from what surely has not. */
class CamelWireTests {

    private static final Wire.Request REQUEST = new Wire.Request("x", Map.of(), "application/json", new byte[0]);

    private CamelContext camel;
    private CamelWire wire;

    @BeforeEach
    void start() throws Exception {
        camel = new DefaultCamelContext();
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                fails("refuses", new ConnectException("no"));
                fails("untrusted", new SSLHandshakeException("no"));
                fails("hangs", new SocketTimeoutException("no"));
            }

            private void fails(String system, Exception failure) {
                from("direct:call-H56-" + system).process(exchange -> {
                    throw failure;
                });
            }
        });
        camel.start();
        wire = new CamelWire(camel.createProducerTemplate(), new Lines());
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aPartnerThatWasNeverReachedHasSeenNothing() {
        for (String system : new String[] {"refuses", "untrusted", "nobody"}) {
            assertThatThrownBy(() -> send(system)).as(system).isInstanceOf(Wire.NotSent.class);
        }
    }

    @Test
    void aPartnerThatWasReachedMayHaveSeenIt() {
        assertThatThrownBy(() -> send("hangs")).isInstanceOf(Wire.NoReply.class);
    }

    @Test
    void aHubThatIsStoppingMeetsTroubleAndNoBug() {
        camel.stop();

        assertThatThrownBy(() -> send("hangs")).isInstanceOfAny(Wire.NotSent.class, Wire.NoReply.class);
        assertThatThrownBy(() -> send("nobody")).isInstanceOfAny(Wire.NotSent.class, Wire.NoReply.class);
    }

    private void send(String system) {
        wire.send(new SystemId(new ProvinceCode("H56"), system), REQUEST);
    }
}
