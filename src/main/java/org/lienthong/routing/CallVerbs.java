package org.lienthong.routing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.lienthong.channels.Wire;
import org.springframework.stereotype.Component;

/** What call routes can say. */
@Component("call")
final class CallVerbs {

    /** Reads the reply as it comes, at most 1 MiB of it; what is longer is never held. */
    public Wire.Reply reply(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        int status = Objects.requireNonNull(message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class));
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        try (InputStream body = message.getBody(InputStream.class)) {
            return new Wire.Reply(status, type, body == null ? new byte[0] : body.readNBytes(Wire.Reply.LONGEST));
        }
    }
}
