package org.lienthong.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parcel as the slip shows it: what the dossier knows together with what the land office states, whose words win.
 * At least one of the two is there.
 *
 * @param path where the parcel stands in the national message
 * @param ambiguous whether more than one statement or more than one parcel answers to this sheet and number, so that
 *     nobody can say which price belongs to which
 */
public record StatedParcel(
        String path, @Nullable Parcel parcel, @Nullable SlipParcel stated, boolean ambiguous) {

    /** Every parcel of the dossier in its order, then those that only the land office names. */
    public static List<StatedParcel> all(@Nullable Submission submission, Slip slip) {
        List<Parcel> parcels = submission == null ? List.of() : submission.parcels();
        List<StatedParcel> all = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            Parcel parcel = parcels.get(i);
            List<SlipParcel> said =
                    slip.parcels().stream().filter(each -> same(parcel, each)).toList();
            boolean twice = !said.isEmpty()
                    && parcels.stream().filter(each -> same(each, said.get(0))).count() > 1;
            all.add(new StatedParcel(
                    "submission.parcels[" + i + "]",
                    parcel,
                    said.isEmpty() ? null : said.get(0),
                    twice || said.size() > 1));
        }
        IntStream.range(0, slip.parcels().size())
                .filter(i -> parcels.stream()
                        .noneMatch(parcel -> same(parcel, slip.parcels().get(i))))
                .mapToObj(i -> new StatedParcel(
                        "slip.parcels[" + i + "]", null, slip.parcels().get(i), false))
                .forEach(all::add);
        return List.copyOf(all);
    }

    public String sheet() {
        return parcel != null ? parcel.sheet() : Objects.requireNonNull(stated).sheet();
    }

    public String number() {
        return parcel != null ? parcel.number() : Objects.requireNonNull(stated).number();
    }

    /** Square metres; empty when only the land office names the parcel. */
    public Optional<BigDecimal> area() {
        return Optional.ofNullable(parcel).map(Parcel::area);
    }

    public List<LandUse> uses() {
        return parcel == null ? List.of() : parcel.uses();
    }

    /** Place in the land price table (vị trí). */
    public Optional<String> position() {
        return text(SlipParcel::position).or(() -> Optional.ofNullable(parcel).map(Parcel::position));
    }

    /** VND per square metre. */
    public Optional<Money> landPrice() {
        return Optional.ofNullable(stated).map(SlipParcel::landPrice).or(() -> Optional.ofNullable(parcel)
                .map(Parcel::landPrice));
    }

    /** Origin of the right (nguồn gốc); several uses of different origin are listed one after the other. */
    public Optional<String> origin() {
        return text(SlipParcel::origin).or(() -> ofUses(LandUse::origin));
    }

    /** How long the land may be used (thời hạn). */
    public Optional<String> term() {
        return text(SlipParcel::term).or(() -> ofUses(LandUse::term));
    }

    private Optional<String> text(Function<SlipParcel, @Nullable String> part) {
        return Optional.ofNullable(stated).map(part).filter(text -> !text.isBlank());
    }

    private Optional<String> ofUses(Function<LandUse, @Nullable String> part) {
        return Optional.of(uses().stream()
                        .flatMap(use -> Stream.ofNullable(part.apply(use)))
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    private static boolean same(Parcel parcel, SlipParcel stated) {
        return parcel.sheet().strip().equals(stated.sheet().strip())
                && parcel.number().strip().equals(stated.number().strip());
    }
}
