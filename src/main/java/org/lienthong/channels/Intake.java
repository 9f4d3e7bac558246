package org.lienthong.channels;

import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.ReceivingMessages.Answered;

/** The way in behind every door: the intake passage of the sender's system. */
public interface Intake {

    /** Returns when the document and all it changed are durable. Any exception means that the sender must try again. */
    Answered receive(Arrival arrival);
}
