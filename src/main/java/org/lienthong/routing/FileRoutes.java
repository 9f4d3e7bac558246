package org.lienthong.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.lienthong.channels.ChannelsSettings;
import org.lienthong.channels.Folders;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/** Stamps the routes of systems that speak by files: one for each folder that is looked into, one that puts files. */
final class FileRoutes {

    private static final int SFTP = 22;

    private final CamelContext camel;
    private final Folders folders;
    private final DoorWatch watch;
    private final Installation installation;

    /** How this installation is set up. */
    record Installation(ChannelsSettings channels, FilesSettings files) {}

    FileRoutes(CamelContext camel, Folders folders, DoorWatch watch, Installation installation) {
        this.camel = camel;
        this.folders = folders;
        this.watch = watch;
        this.installation = installation;
    }

    void stamp(PartnerSystem system) {
        boolean remote = isRemote(system);
        if (remote) {
            introduce(system);
            TemplatedRouteBuilder put = builder("put", "put-" + name(system));
            put.parameter("province", system.id().province().value());
            put.parameter("system", system.id().name());
            remote(system, folders.address(system).toString()).forEach(put::parameter);
            put.add();
        }
        for (Profile.Collected door : system.profile().collected()) {
            if (door.way() instanceof Profile.Files way) {
                stamp(system, door.name(), way, remote);
            }
        }
    }

    private boolean isRemote(PartnerSystem system) {
        return folders.isRemote(system);
    }

    private void stamp(PartnerSystem system, String door, Profile.Files way, boolean remote) {
        String id = "files-" + name(system) + "-" + door;
        watch.watch(id, new DoorWatch.Folder(system.id(), door));
        TemplatedRouteBuilder route = builder(remote ? "sftp" : "folder", id);
        Map<String, String> values = new HashMap<>();
        values.put("pattern", way.pattern());
        values.put("rest", "${exchangeProperty." + FileVerbs.REST + "}");
        values.put("pace", millis(installation.channels().filePace().toMillis()));
        if (remote) {
            String address = folders.address(system).toString().replaceFirst("/$", "");
            values.putAll(remote(system, address + "/" + way.folder()));
            values.put(
                    "work",
                    installation
                            .files()
                            .data()
                            .resolve("fetched")
                            .resolve(id)
                            .toAbsolutePath()
                            .toString());
        } else {
            values.put("address", "file:" + local(system, way.folder()));
            values.put("settle", millis(installation.channels().fileSettle().toMillis()));
        }
        values.forEach(route::parameter);
        route.add();
    }

    private String local(PartnerSystem system, String folder) {
        try {
            return folders.folder(system, folder).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a folder of " + system.id() + " cannot be made", unwritable);
        }
    }

    private Map<String, String> remote(PartnerSystem system, String address) {
        boolean key = isKey(secret(system.id()));
        return Map.of(
                "address",
                address,
                key ? "key" : "secret",
                "#bean:" + secret(system),
                "login",
                key ? "publickey" : "password",
                "knownHost",
                "#bean:" + host(system),
                "timeout",
                millis(installation.channels().callTimeout().toMillis()));
    }

    private String secret(SystemId system) {
        return installation.channels().secret(system, "outbound").orElse("");
    }

    private static boolean isKey(String secret) {
        return secret.startsWith("-----BEGIN");
    }

    /** Secret and host key are handed over as beans, so that neither is ever part of an address or of a log line. */
    private void introduce(PartnerSystem system) {
        URI address = folders.address(system);
        int port = address.getPort() < 0 ? SFTP : address.getPort();
        String line = (port == SFTP ? address.getHost() : "[" + address.getHost() + "]:" + port) + " "
                + system.settings().getOrDefault("knownHost", "") + "\n";
        camel.getRegistry().bind(host(system), line.getBytes(StandardCharsets.UTF_8));
        String secret = secret(system.id());
        camel.getRegistry().bind(secret(system), isKey(secret) ? secret.getBytes(StandardCharsets.UTF_8) : secret);
    }

    private static String secret(PartnerSystem system) {
        return "secret-" + name(system);
    }

    private static String host(PartnerSystem system) {
        return "host-" + name(system);
    }

    private TemplatedRouteBuilder builder(String template, String id) {
        return TemplatedRouteBuilder.builder(camel, template).routeId(id);
    }

    private static String millis(long millis) {
        return String.valueOf(millis);
    }

    private static String name(PartnerSystem system) {
        return system.id().province() + "-" + system.id().name();
    }
}
