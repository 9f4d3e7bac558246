package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.lienthong.dossier.AliasKind;

/** A name of a dossier, unique inside its province. */
@Entity
@Table(name = "dossier_alias")
@IdClass(AliasRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AliasRow {

    @Id
    String province;

    @Id
    String nameKey;

    @Enumerated(EnumType.STRING)
    AliasKind kind;

    String name;

    long dossierId;

    /** The primary key. */
    record Key(String province, String nameKey) implements Serializable {}
}
