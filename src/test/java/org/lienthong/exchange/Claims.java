package org.lienthong.exchange;

/** A group of claims about the exchange, whatever database carries it. */
interface Claims {

    World world();
}
