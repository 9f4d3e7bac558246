package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.PaymentKind;

/** A payment of a dossier as figures and lists ask for it; nothing in it names a person. */
@Entity
@Table(name = "payment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PaymentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    long dossierId;

    /** In the dossier's list, which only grows. */
    int place;

    String province;

    @Nullable
    String procedureCode;

    String reference;

    /** Of the notice that it pays. */
    String number;

    @Enumerated(EnumType.STRING)
    PaymentKind kind;

    Instant paidAt;

    /** 0 for a debt that was only recorded. */
    long vnd;
}
