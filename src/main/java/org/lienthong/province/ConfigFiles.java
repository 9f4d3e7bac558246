package org.lienthong.province;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.MappingLibrary;

/** The files that make up one province, as they were at one moment: paths below the config root and their bytes. */
public final class ConfigFiles {

    /** More than any province needs; what is larger is refused when it is read and when it is unpacked. */
    static final int MOST_BYTES = 16 << 20;

    static final String MAPPINGS = "mappings/";

    /** The tables that every family uses. */
    static final String NATIONAL = "national/";

    static final int MOST_FILES = 2_000;

    private final SortedMap<String, byte[]> files;

    ConfigFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** No province at all: what is in force after a province was taken away. */
    public static ConfigFiles none() {
        return new ConfigFiles(new TreeMap<>());
    }

    /**
     * The files of a province below this root as they are now; none when it has no config there, or when they are too many
     * to be a version.
     */
    public static ConfigFiles of(Path root, ProvinceCode province) throws IOException {
        FilesOnDisk disk = new FilesOnDisk(root);
        try {
            return disk.configures(province) ? disk.of(province) : none();
        } catch (Unreadable tooMany) {
            return none();
        }
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256 over names and bytes: the same files have the same digest, whenever and wherever they were read. */
    public String digest() {
        return digest("");
    }

    /** The same over the mappings, code lists and profiles alone. */
    String digestOfMappings() {
        return digest(MAPPINGS);
    }

    private String digest(String folder) {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            if (!name.startsWith(folder)) {
                return;
            }
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What these files change in others, sorted, for example {@code changed mappings/vbdlis/profile.yaml}. */
    public List<String> changesTo(ConfigFiles others) {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(others.files.keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(files.get(name), others.files.get(name)))
                .map(name ->
                        (files.get(name) == null ? "removed " : others.files.get(name) == null ? "added " : "changed ")
                                + name)
                .toList();
    }

    /**
     * The mappings from which something else can come out because these files changed.
     *
     * @param changed as {@link #changesTo} tells it
     * @return names of mappings, {@code family/message}; of a whole family {@code family/}
     */
    Set<String> touched(List<String> changed) {
        return new TouchedMappings(files).by(changed);
    }

    /** Every file as a text, by its path. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The same files with this one as it is given here. */
    public ConfigFiles with(String path, String text) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new ConfigFiles(changed);
    }

    /** How mappings below a root are compiled. */
    interface Compiler {
        MappingLibrary.Loaded compile(Path root);
    }

    /** Compiles them, and nothing else; findings name the files by their paths below the config root. */
    Provinces.Loaded load(Compiler compiler) {
        try {
            Path root = Files.createTempDirectory("lienthong-version-").toRealPath();
            try {
                layInto(root);
                MappingLibrary.Loaded mappings = compiler.compile(root);
                Provinces.Loaded provinces = Provinces.load(root, mappings.library());
                return new Provinces.Loaded(
                        provinces.provinces(),
                        Stream.of(mappings.findings(), provinces.findings())
                                .flatMap(List::stream)
                                .distinct()
                                .toList());
            } finally {
                clear(root);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("the files of a province cannot be laid into a temporary folder", full);
        }
    }

    private void layInto(Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey()).normalize();
            if (!target.startsWith(root)) {
                throw new IOException("a file of a version lies outside its folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.createDirectories(root.resolve("mappings"));
        Files.createDirectories(root.resolve("province-configs"));
    }

    private static void clear(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The same files always give the same bytes. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** The reverse of {@link #zip()}. */
    public static ConfigFiles unzip(byte[] zipped) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                files.put(entry.getName(), bytes);
                if (left < 0 || files.size() > MOST_FILES) {
                    throw new IOException("a stored version is larger than any that is stored");
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("a stored version cannot be unpacked", broken);
        }
        return new ConfigFiles(files);
    }

    /** Names this content. */
    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Files that cannot be read as a version, and why. */
    static final class Unreadable extends Exception {

        private final transient Finding finding;

        Unreadable(Finding finding) {
            super(finding.line());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}
