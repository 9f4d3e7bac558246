package org.lienthong.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person or organisation with a role in the dossier (LA_Party); personal data, masked outside. */
public record Party(
        PartyRole role,
        PartyKind kind,
        String name,
        @Nullable String idNumber,
        @Nullable String taxCode,
        @Nullable LocalDate birthDate,
        @Nullable Address address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Share share) {}
