package org.lienthong.routing;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.lienthong.channels.Shelf;
import org.lienthong.channels.Wire;
import org.lienthong.dossier.SystemId;
import org.springframework.stereotype.Component;

/** Files to SFTP servers over the put routes. A file that is not whole has another name, so trouble means: not there. */
@Component
final class CamelShelf implements Shelf {

    private final ProducerTemplate camel;
    private final Lines lines;

    CamelShelf(ProducerTemplate camel, Lines lines) {
        this.camel = camel;
        this.lines = lines;
    }

    @Override
    public void put(SystemId partner, String folder, String name, byte[] body) {
        try {
            camel.sendBodyAndHeader(lines.of("put", partner), body, Exchange.FILE_NAME, folder + "/" + name);
        } catch (RuntimeException trouble) {
            throw new Wire.NotSent(
                    "folder-trouble",
                    "the SFTP server did not take the file; check that it runs, the folder and the secret");
        }
    }
}
