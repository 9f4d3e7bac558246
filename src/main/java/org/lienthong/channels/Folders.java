package org.lienthong.channels;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.PartnerSystem;

/** Where folders of {@code file:} addresses are, and writing into them: a reader never sees half a file. */
public final class Folders {

    private final ChannelsSettings settings;
    private final Path data;

    Folders(ChannelsSettings settings, FilesSettings files) {
        this.settings = settings;
        this.data = files.data();
    }

    /** Where the system is, by the installation's own word or its config's. */
    public URI address(PartnerSystem partner) {
        return settings.address(partner.id()).orElse(partner.address());
    }

    /** Whether they are on another machine, where only a {@link Shelf} puts files. */
    public boolean isRemote(PartnerSystem partner) {
        return "sftp".equals(address(partner).getScheme());
    }

    /**
     * The folder below the address of the system. A relative address is below the data directory and made when it is
     * missing; an absolute one is somebody else's, perhaps not mounted yet, and is never made.
     */
    public Path folder(PartnerSystem partner, String folder) throws IOException {
        Path base = base(partner);
        Path whole = (base.isAbsolute() ? base : data.resolve(base)).resolve(folder);
        if (!base.isAbsolute()) {
            Files.createDirectories(whole);
        }
        return whole.toAbsolutePath().normalize();
    }

    private Path base(PartnerSystem partner) {
        URI address = address(partner);
        return Path.of(address.isOpaque() ? address.getSchemeSpecificPart() : address.getPath());
    }

    /**
     * Folders below the address are made, the place itself is not.
     *
     * @throws IOException when nothing was put there
     */
    void put(PartnerSystem partner, String folder, String name, byte[] body) throws IOException {
        Path there = folder(partner, folder);
        if (Files.isDirectory(base(partner))) {
            Files.createDirectories(there);
        }
        Path part = there.resolve("." + name + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(body);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, there.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
