package org.lienthong.exchange;

import java.util.List;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;

/** Who hears of a message: the table of {@code mappings/national/who-hears.yaml} for the sender's province. */
public interface Recipients {

    List<Change.Recipient> of(SystemId from, NationalMessage message);
}
