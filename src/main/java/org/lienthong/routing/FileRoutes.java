package org.lienthong.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.lienthong.channels.ChannelsSettings;
import org.lienthong.channels.Folders;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/** The routes of systems that speak by files: one for each folder that is looked into, one that puts files. */
final class FileRoutes {

    private static final int SFTP = 22;
    private static final String KNOWN_HOST = "knownHost";
    private static final String FOLDER = "folder";

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

    /** What this system needs; nothing of a partner is touched where the hub only listens. */
    Stream<Stamp> wanted(PartnerSystem system) {
        if (system.shadow()) {
            return put(system);
        }
        Stream<Stamp> doors = system.profile().collected().stream()
                .flatMap(door -> door.way() instanceof Profile.Files way
                        ? Stream.of(door(system, door.name(), way))
                        : Stream.empty());
        return Stream.concat(put(system), doors);
    }

    /** Like a call, it does nothing by itself. */
    private Stream<Stamp> put(PartnerSystem system) {
        return isRemote(system)
                ? Stream.of(Stamp.of(
                        "put",
                        system.id(),
                        remote(system, folders.address(system).toString())))
                : Stream.empty();
    }

    /** The values with which a folder of this system is only looked into, under this id. */
    Map<String, String> look(PartnerSystem system, String folder, String id) {
        String address = folders.address(system).toString().replaceFirst("/$", "");
        Map<String, String> values = new HashMap<>(remote(system, folder.isEmpty() ? address : address + "/" + folder));
        values.putAll(introduced(Stamp.of("look", system.id(), values), id));
        return values;
    }

    private boolean isRemote(PartnerSystem system) {
        return folders.isRemote(system);
    }

    private Stamp door(PartnerSystem system, String door, Profile.Files way) {
        Map<String, String> values = new HashMap<>();
        values.put("pattern", way.pattern());
        values.put("rest", "${exchangeProperty." + FileVerbs.REST + "}");
        values.put("pace", millis(installation.channels().filePace().toMillis()));
        if (isRemote(system)) {
            String address = folders.address(system).toString().replaceFirst("/$", "");
            values.putAll(remote(system, address + "/" + way.folder()));
            return Stamp.door("sftp", system.id(), door, values);
        }
        values.put("address", "file:" + local(system, way.folder()));
        values.put("settle", millis(installation.channels().fileSettle().toMillis()));
        return Stamp.door(FOLDER, system.id(), door, values);
    }

    /** The values with which this route is stamped under this id; the folder is watched from now on. */
    Map<String, String> values(Stamp stamp, String id) {
        Map<String, String> values = new HashMap<>(stamp.more());
        if (values.containsKey(KNOWN_HOST)) {
            values.putAll(introduced(stamp, id));
        }
        if (stamp.template().equals("sftp")) {
            values.put("work", work(stamp));
        }
        if (!stamp.door().isEmpty()) {
            watch.watch(id, new DoorWatch.Folder(stamp.system(), stamp.door()));
        }
        return values;
    }

    /** Nobody looks into this folder any more, from this moment on. */
    void leave(String id) {
        watch.leave(id);
    }

    private String work(Stamp stamp) {
        return installation
                .files()
                .data()
                .resolve("fetched")
                .resolve(stamp.name())
                .toAbsolutePath()
                .toString();
    }

    private String local(PartnerSystem system, String folder) {
        try {
            return folders.folder(system, folder).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a folder of " + system.id() + " cannot be made", unwritable);
        }
    }

    private Map<String, String> remote(PartnerSystem system, String address) {
        return Map.of(
                "address",
                address,
                KNOWN_HOST,
                system.settings().getOrDefault(KNOWN_HOST, ""),
                "timeout",
                millis(installation.channels().callTimeout().toMillis()));
    }

    /**
     * Secret and host key are handed over as beans, so that neither is ever part of an address or of a log line. Each
     * route has its own: Camel knows an address again and would go on with the key that it had.
     */
    private Map<String, String> introduced(Stamp stamp, String id) {
        URI address = URI.create(Objects.requireNonNull(stamp.more().get("address")));
        int port = address.getPort() < 0 ? SFTP : address.getPort();
        String line = (port == SFTP ? address.getHost() : "[" + address.getHost() + "]:" + port) + " "
                + stamp.more().get(KNOWN_HOST) + "\n";
        camel.getRegistry().bind("host-" + id, line.getBytes(StandardCharsets.UTF_8));
        String secret =
                installation.channels().secret(stamp.system(), "outbound").orElse("");
        boolean key = secret.startsWith("-----BEGIN");
        camel.getRegistry().bind("secret-" + id, key ? secret.getBytes(StandardCharsets.UTF_8) : secret);
        return Map.of(
                KNOWN_HOST,
                "#bean:host-" + id,
                key ? "key" : "secret",
                "#bean:secret-" + id,
                "login",
                key ? "publickey" : "password");
    }

    private static String millis(long millis) {
        return String.valueOf(millis);
    }
}
