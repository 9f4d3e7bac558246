package org.lienthong.province;

import org.lienthong.mapping.Format;

/** The profile of a family that is still to be described: every way there is, as comments to choose from. */
public final class ProfileDraft {

    private static final String TEXT = """
            # yaml-language-server: $schema=../profile.schema.json
            # Drafted. Say here how the systems of this family speak; docs/partner-contracts.md shows those that are known.
            family: FAMILY
            about: A system whose contract is not described yet; say in one sentence what it is.
            kind: KIND
            zone: Asia/Ho_Chi_Minh      # in which its date-times without a mark are; some systems say UTC
            assumed:
              - doors                   # take out what the maker of the system has confirmed
              - answer
              - login

            # Where the system's documents come in; keep one way.
            doors:
              # it calls the hub at /exchange/<province>/SYSTEM/MESSAGE:
              MESSAGE: {path: MESSAGE, secret: header X-Api-Key, mapping: FAMILY/MESSAGE}
              # it leaves files in a folder (address file:... or sftp:...):
              # MESSAGE: {files: out/MESSAGE, pattern: "*.ENDING", mapping: FAMILY/MESSAGE}
              # it has a table or view (address jdbc:...):
              # MESSAGE: {table: HO_SO, key: ID, watermark: UPDATED_AT, every: 30s, mapping: FAMILY/MESSAGE}
              # it is asked every few minutes:
              # MESSAGE: {poll: "MESSAGE?since={watermark}", every: 5m, watermark: time, start: "2026-01-01T00:00:00Z", mapping: FAMILY/MESSAGE}

            # What the hub answers there.
            answer:
              contentType: application/json
              accepted: {code: 0, message: "{message}"}
              refused: {code: 1, message: "{message}"}

            # How the hub proves itself: none, api-key, basic, oauth2-client, oauth2-password or dvcqg-session.
            login: {kind: none}

            # What the system is told; each verb needs a mapping with direction out, or body: slip.
            # calls:
            #   dossier-accepted: {path: tiep-nhan, mapping: FAMILY/tiep-nhan}
            #   dossier-progressed: {folder: in/trang-thai, mapping: FAMILY/trang-thai}

            # How it replies to these calls.
            # reply:
            #   format: json
            #   success: {path: $.code, is: ["0"]}
            #   message: $.message
            """;

    private ProfileDraft() {}

    /**
     * @param message the name of its first mapping
     * @param format of the documents that this mapping reads
     */
    public static String text(String family, SystemKind kind, String message, Format format) {
        return TEXT.replace("FAMILY", family)
                .replace("KIND", kind.code())
                .replace("SYSTEM", kind.code())
                .replace("MESSAGE", message)
                .replace("ENDING", format.name().toLowerCase(java.util.Locale.ROOT));
    }
}
