package org.lienthong.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;

/** Where officials sit (bộ phận một cửa, văn phòng đăng ký đất đai, cơ quan thuế): what waits there, and which systems are theirs. */
public enum Office {
    ONE_STOP_SHOP(Holder.ONE_STOP_SHOP, List.of("one-stop-shop", "portal")),
    LAND_OFFICE(Holder.LAND_OFFICE, List.of("lis")),
    TAX_OFFICE(Holder.TAX_OFFICE, List.of("tax-gate"));

    private final Holder holder;
    private final List<String> kinds;

    Office(Holder holder, List<String> kinds) {
        this.holder = holder;
        this.kinds = kinds;
    }

    /** A dossier of this holder waits here. */
    public Holder holder() {
        return holder;
    }

    /** The kinds of systems at which this office works. */
    public List<String> kinds() {
        return kinds;
    }

    /** The office with this name, if there is one. */
    public static Optional<Office> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(office -> office.name().equals(name))
                .findFirst();
    }

    /** @throws IllegalArgumentException saying what is wrong with the office of this user */
    static void check(String user, @Nullable String province, @Nullable String office) {
        if (office != null && named(office).isEmpty()) {
            throw new IllegalArgumentException("the \"office\" of " + user + " must be one of "
                    + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        if (office != null && province == null) {
            throw new IllegalArgumentException(
                    "the \"office\" of " + user + " needs its \"province\", for example \"H56\"");
        }
        try {
            Optional.ofNullable(province).ifPresent(ProvinceCode::new);
        } catch (InvalidValue invalid) {
            throw new IllegalArgumentException(
                    "the \"province\" of " + user + " must be the code of a province, for example \"H56\"", invalid);
        }
    }
}
