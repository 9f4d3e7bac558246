package org.lienthong.routing;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.lienthong.channels.Listing;
import org.lienthong.channels.Wire;
import org.lienthong.province.PartnerSystem;
import org.springframework.stereotype.Component;

/** Lists folders of SFTP servers with the same host key, login and patience as the routes. */
@Component
final class SftpListing implements Listing {

    /** What the parameters of the component are called in our templates. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "secret", "password",
            "key", "privateKey",
            "knownHost", "knownHosts",
            "login", "preferredAuthentications");

    private final CamelContext camel;
    private final FileRoutes files;

    SftpListing(CamelContext camel, FileRoutes files) {
        this.camel = camel;
        this.files = files;
    }

    @Override
    public int files(PartnerSystem partner, String folder) {
        String id = "look-" + partner.id().province() + "-" + partner.id().name();
        SftpEndpoint endpoint = camel.getEndpoint(address(files.look(partner, folder, id)), SftpEndpoint.class);
        RemoteFileOperations<SftpRemoteFile> server = endpoint.createRemoteFileOperations();
        try {
            server.connect(endpoint.getConfiguration(), null);
            return count(server, endpoint.getConfiguration().getDirectoryName());
        } catch (RuntimeException trouble) {
            throw new Wire.NotSent("folder-trouble", "the SFTP server does not list this");
        } finally {
            server.forceDisconnect();
        }
    }

    private static int count(RemoteFileOperations<SftpRemoteFile> server, String folder) {
        int count = 0;
        for (SftpRemoteFile file : server.listFiles(folder.isBlank() ? "." : folder)) {
            count += file.isDirectory() ? 0 : 1;
        }
        return count;
    }

    private static String address(Map<String, String> values) {
        String timeout = values.get("timeout");
        return values.get("address") + "?useUserKnownHostsFile=false&strictHostKeyChecking=yes&stepwise=false"
                + "&autoCreate=false&maximumReconnectAttempts=0&connectTimeout=" + timeout + "&soTimeout=" + timeout
                + "&timeout=" + timeout + "&"
                + values.entrySet().stream()
                        .filter(value -> PARAMETERS.containsKey(value.getKey()))
                        .map(value -> PARAMETERS.get(value.getKey()) + "=" + value.getValue())
                        .collect(Collectors.joining("&"));
    }
}
