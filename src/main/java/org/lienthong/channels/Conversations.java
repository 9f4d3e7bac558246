package org.lienthong.channels;

import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.SystemKind;

/** The ways to talk: by calls of HTTP, in the portal's sessions, by files, by rows. What a system is told goes one of them. */
record Conversations(
        Conversation oneCall,
        Conversation dvcqg,
        Conversation behindDvcqg,
        Conversation folder,
        Conversation table,
        Conversation shadow) {

    /** The scheme of the config's address decides; another place of the installation has the same. */
    Conversation of(PartnerSystem partner) {
        if (partner.shadow()) {
            return shadow;
        }
        return switch (partner.address().getScheme()) {
            case "file", "sftp" -> folder;
            case "jdbc" -> table;
            default -> overHttp(partner);
        };
    }

    private Conversation overHttp(PartnerSystem partner) {
        if (partner.profile().login().kind() != LoginKind.DVCQG_SESSION) {
            return oneCall;
        }
        return partner.profile().kind() == SystemKind.PORTAL ? dvcqg : behindDvcqg;
    }
}
