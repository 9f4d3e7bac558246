package org.lienthong.citizen;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * From where somebody asks, as it is counted: the address itself; of IPv6 its first 48 bits, because whoever has one address
 * there has many.
 */
public final class Network {

    private static final int SITE = 6;

    private Network() {}

    /** @param address as the container tells it; what is none stands for itself */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*$", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, SITE)
                    : parsed.getHostAddress();
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
