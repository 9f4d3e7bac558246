package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A tax notice of a dossier as figures and lists ask for it; nothing in it names a person. */
@Entity
@Table(name = "tax_notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TaxNoticeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long dossierId;

    /** In the dossier's list, where notices are replaced and never taken away. */
    int place;

    String province;

    @Nullable
    String procedureCode;

    String number;

    /** When a notice with this number came first. */
    Instant notifiedAt;

    @Nullable
    LocalDate dueOn;

    long vnd;

    long openVnd;

    boolean waiting;
}
