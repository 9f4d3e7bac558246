package org.lienthong.web.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Credentials;
import org.lienthong.web.Office;
import org.lienthong.web.Role;
import org.lienthong.web.api.Rights;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which desk an official sits at, and what may be done from there. */
@Component
class Desks {

    private final Map<String, Credentials.User> users;

    Desks(Credentials credentials) {
        this.users = credentials.users().stream()
                .collect(Collectors.toMap(Credentials.User::username, user -> user, (one, again) -> one));
    }

    /** What the credentials say goes first; the rest is what was chosen. */
    Desk of(Authentication who, @Nullable ProvinceCode chosenProvince, @Nullable Office chosenOffice) {
        Optional<ProvinceCode> province = province(who);
        Optional<Office> office = office(who);
        return new Desk(
                province.orElse(chosenProvince), office.orElse(chosenOffice), province.isPresent(), office.isPresent());
    }

    /** Whether this is an official whose dossiers are those of this province; one without a province works on any. */
    boolean worksIn(Authentication who, ProvinceCode province) {
        return Rights.seesPersons(who, province);
    }

    /** The same, and sitting at one of these offices; one without an office sits at any. */
    boolean worksIn(Authentication who, ProvinceCode province, Office... offices) {
        return worksIn(who, province)
                && office(who)
                        .map(own -> java.util.List.of(offices).contains(own))
                        .orElse(true);
    }

    Optional<Office> office(Authentication who) {
        return user(who).flatMap(user -> Office.named(user.office()));
    }

    Optional<ProvinceCode> province(Authentication who) {
        return user(who).map(Credentials.User::province).map(ProvinceCode::new);
    }

    static boolean official(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(right -> ("ROLE_" + Role.OFFICIAL.name()).equals(right.getAuthority()));
    }

    private Optional<Credentials.User> user(Authentication who) {
        return Optional.ofNullable(users.get(who.getName()));
    }
}
