package org.lienthong.dossier;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people find a dossier: the applicant's name, every code, the receipt number, the certificates (serial
 * and book number, without spaces) and the parcels (sheet/number and GeoHash), in the form of {@link SearchText}.
 */
public final class DossierWords {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 2000;

    private DossierWords() {}

    /** Each word stands between single spaces, also the first and the last; at most 2,000 characters, whole words only. */
    public static String of(Dossier dossier) {
        Optional<Submission> submission = Optional.ofNullable(dossier.submission());
        Stream<String> applicant = submission.map(Submission::applicant).map(Party::name).stream();
        Stream<String> codes = Stream.concat(
                dossier.aliases().stream().map(alias -> alias.value().value()),
                Optional.ofNullable(dossier.receipt())
                        .map(receipt -> receipt.number().value())
                        .stream());
        Stream<String> certificates = Stream.concat(
                        Optional.ofNullable(dossier.result()).stream().flatMap(r -> r.certificates().stream()),
                        submission.stream().flatMap(s -> s.certificates().stream()))
                .flatMap(certificate -> Stream.of(certificate.serialNumber(), certificate.bookNumber()))
                .filter(Objects::nonNull)
                .map(number -> SPACES.matcher(number).replaceAll(""));
        Stream<String> parcels =
                submission.stream().flatMap(s -> s.parcels().stream()).flatMap(DossierWords::parcel);
        return framed(SearchText.of(Stream.of(applicant, codes, certificates, parcels)
                .flatMap(part -> part)
                .distinct()
                .toArray(String[]::new)));
    }

    /** The commune in which a dossier counts: that of its first parcel that names one; each dossier counts once. */
    public static @Nullable CommuneCode commune(Dossier dossier) {
        return Optional.ofNullable(dossier.submission()).stream()
                .flatMap(submission -> submission.parcels().stream())
                .map(Parcel::commune)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> parcel(Parcel parcel) {
        String place = SPACES.matcher(parcel.sheet() + "/" + parcel.number()).replaceAll("");
        return parcel.id() == null
                ? Stream.of(place)
                : Stream.of(place, parcel.id().value());
    }

    private static String framed(String text) {
        String whole = text.length() <= LONGEST - 2
                ? text
                : text.substring(0, Math.max(0, text.lastIndexOf(' ', LONGEST - 2)));
        return " " + whole + " ";
    }
}
