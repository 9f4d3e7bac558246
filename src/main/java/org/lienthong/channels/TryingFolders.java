package org.lienthong.channels;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Step;
import org.lienthong.channels.Tried.Trouble;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Profile.Call;

/** The harmless steps with a partner that speaks by files: its folders are listed, nothing is read, moved or written. */
final class TryingFolders {

    private static final int SFTP = 22;

    private final Folders folders;
    private final Listing listing;
    private final ChannelsSettings settings;

    TryingFolders(Folders folders, Listing listing, ChannelsSettings settings) {
        this.folders = folders;
        this.listing = listing;
        this.settings = settings;
    }

    void look(Trial trial, PartnerSystem partner) {
        if (folders.isRemote(partner)) {
            remote(trial, partner);
        } else {
            local(trial, partner);
        }
    }

    private void remote(Trial trial, PartnerSystem partner) {
        URI address = folders.address(partner);
        ReachingHosts host = new ReachingHosts(
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : SFTP,
                Math.toIntExact(settings.callTimeout().toMillis()));
        trial.must(Step.RESOLVES, host::resolves)
                .must(Step.CONNECTS, host::connects)
                .must(Step.SFTP, () -> {
                    try {
                        return String.valueOf(listing.files(partner, ""));
                    } catch (Wire.NotSent notLetIn) {
                        throw new Trouble(Fault.NOT_LET_IN, "SFTP");
                    }
                });
        for (String folder : looked(partner)) {
            trial.may(Step.TAKES_FROM, folder, () -> {
                try {
                    return String.valueOf(listing.files(partner, folder));
                } catch (Wire.NotSent none) {
                    throw new Trouble(Fault.NO_FOLDER, folder);
                }
            });
        }
    }

    private void local(Trial trial, PartnerSystem partner) {
        for (String folder : looked(partner)) {
            trial.may(Step.TAKES_FROM, folder, () -> listed(there(partner, folder), folder));
        }
        for (String folder : written(partner)) {
            trial.may(Step.PUTS_INTO, folder, () -> writable(partner, folder));
        }
    }

    private static List<String> looked(PartnerSystem partner) {
        return partner.profile().collected().stream()
                .flatMap(door -> door.way() instanceof Profile.Files files ? Stream.of(files.folder()) : Stream.empty())
                .distinct()
                .toList();
    }

    private static List<String> written(PartnerSystem partner) {
        return Stream.concat(
                        partner.profile().calls().values().stream().map(Call::path),
                        partner.profile().collected().stream()
                                .flatMap(door -> door.way() instanceof Profile.Files files
                                        ? Stream.ofNullable(files.answers())
                                        : Stream.empty()))
                .distinct()
                .sorted()
                .toList();
    }

    private Path there(PartnerSystem partner, String folder) throws Trouble {
        try {
            Path path = folders.folder(partner, folder);
            if (Files.isDirectory(path)) {
                return path;
            }
        } catch (IOException unreadable) {
            throw new Trouble(Fault.NOT_READABLE, folder);
        }
        throw new Trouble(madeByTheHub(partner) ? Fault.MADE_LATER : Fault.NO_FOLDER, folder);
    }

    /** A relative address of the config is below the hub's data folder. */
    private static boolean madeByTheHub(PartnerSystem partner) {
        URI address = partner.address();
        return address.isOpaque() && !Path.of(address.getSchemeSpecificPart()).isAbsolute();
    }

    /** Files that were taken are moved, so a folder that may only be read is a fault. */
    private static String listed(Path path, String folder) throws Trouble {
        try (Stream<Path> files = Files.list(path)) {
            long count = files.filter(Files::isRegularFile).count();
            if (!Files.isWritable(path)) {
                throw new Trouble(Fault.NOT_WRITABLE, folder);
            }
            return String.valueOf(count);
        } catch (IOException unreadable) {
            throw new Trouble(Fault.NOT_READABLE, folder);
        }
    }

    /** A folder of the address is made with its first file, the place itself is not. */
    private String writable(PartnerSystem partner, String folder) throws Trouble {
        Path base = there(partner, "");
        Path whole = base.resolve(folder);
        if (!Files.isWritable(Files.isDirectory(whole) ? whole : base)) {
            throw new Trouble(Fault.NOT_WRITABLE, folder);
        }
        return "";
    }
}
