package org.lienthong.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Trouble;

/** The line to a host, step by step; nothing is said over it. */
final class ReachingHosts {

    private final String host;
    private final int port;
    private final int patience;

    /** @param patience in milliseconds */
    ReachingHosts(String host, int port, int patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    String resolves() throws Trouble {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new Trouble(Fault.UNRESOLVED, host);
        }
    }

    String connects() throws Trouble {
        try (Socket socket = socket()) {
            return socket.isConnected() ? String.valueOf(port) : "";
        } catch (IOException closed) {
            throw notReached(closed);
        }
    }

    /** The certificate must be good for this host, as it must be for every call. */
    String speaksTls() throws Trouble {
        try (Socket socket = socket();
                SSLSocket secure =
                        (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket(socket, host, port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.setSoTimeout(patience);
            secure.startHandshake();
            return secure.getSession().getProtocol();
        } catch (IOException noHandshake) {
            throw new Trouble(Fault.NO_TLS, noHandshake.getClass().getSimpleName());
        } catch (NoSuchAlgorithmException everyJdkHasOne) {
            throw new IllegalStateException(everyJdkHasOne);
        }
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), patience);
            return socket;
        } catch (IOException closed) {
            socket.close();
            throw closed;
        }
    }

    private Trouble notReached(IOException why) {
        return new Trouble(
                Fault.NOT_REACHED, host + ":" + port + " " + why.getClass().getSimpleName());
    }
}
