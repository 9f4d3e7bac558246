package org.lienthong.exchange;

/** Tells whoever delivers on this node that there is something to deliver; losing it costs a moment, not a message. */
public interface DeliverySignal {

    void wake();
}
