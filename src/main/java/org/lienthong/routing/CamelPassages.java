package org.lienthong.routing;

import java.util.Objects;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.lienthong.channels.Intake;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Passages;
import org.lienthong.exchange.ReceivingMessages.Answered;
import org.springframework.stereotype.Component;

/** The passages in and out, over the routes that are stamped for each system. */
@Component
final class CamelPassages implements Passages, Intake {

    private final ProducerTemplate camel;

    CamelPassages(ProducerTemplate camel) {
        this.camel = camel;
    }

    @Override
    public Answered receive(Arrival arrival) {
        return Objects.requireNonNull(
                camel.requestBody("direct:intake-" + name(arrival.from()), arrival, Answered.class));
    }

    @Override
    public void carry(Dispatch dispatch) {
        try {
            camel.requestBody("direct:delivery-" + name(dispatch.destination()), dispatch);
        } catch (CamelExecutionException failed) {
            throw failed.getCause() instanceof DirectConsumerNotAvailableException ? new Closed() : failed;
        }
    }

    private static String name(SystemId system) {
        return system.province() + "-" + system.name();
    }
}
