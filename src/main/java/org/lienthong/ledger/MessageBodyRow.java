package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The raw bytes of a document. */
@Entity
@Table(name = "message_body")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MessageBodyRow {

    @Id
    long messageId;

    String digest;

    byte[] body;
}
