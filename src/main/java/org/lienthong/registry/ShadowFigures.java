package org.lienthong.registry;

import java.util.List;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a province in shadow would have done so far, counted from what the exchange wrote down. */
@Component
public class ShadowFigures {

    /** How the exchange begins the remark of a delivery that was written and never sent. */
    private static final String TOLD = "shadow: would have told%";

    private static final String UNSAYABLE = "shadow: cannot say%";
    private static final String ILLEGAL = "%\"illegal-transition\"%";
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    ShadowFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Figures of one province, from its first document on.
     *
     * @param received documents that came in
     * @param translated those that were translated and applied, each item of them
     * @param refused those with an item that could not be translated or is not legal; they wait in quarantine
     * @param wouldTell messages that were written in the partners' words
     * @param cannotTell messages that cannot be said in them
     * @param differences items that say what does not fit where the hub has the dossier; they wait in quarantine
     * @param unsayable why messages cannot be said, the most frequent first; at most 100
     */
    public record Figures(
            long received,
            long translated,
            long refused,
            long wouldTell,
            long cannotTell,
            long differences,
            List<Unsayable> unsayable) {}

    /** @param dossier one of the dossiers, to look at */
    public record Unsayable(String system, String type, String why, long times, String dossier) {}

    public Figures of(ProvinceCode province) {
        return new Figures(
                count("message where province = ?", province),
                count("message where province = ? and outcome = 'APPLIED'", province),
                count("message where province = ? and outcome in ('REFUSED', 'PARTLY')", province),
                done(TOLD, province),
                done(UNSAYABLE, province),
                jdbc.sql("select count(*) from quarantine where province = ? and kind = 'INTAKE' and findings like ?")
                        .params(province.value(), ILLEGAL)
                        .query(Long.class)
                        .single(),
                unsayable(province));
    }

    private long count(String rows, ProvinceCode province) {
        return jdbc.sql("select count(*) from " + rows)
                .param(province.value())
                .query(Long.class)
                .single();
    }

    private long done(String remark, ProvinceCode province) {
        return jdbc.sql(
                        "select count(*) from delivery_done where province = ? and outcome = 'SKIPPED' and last_error like ?")
                .params(province.value(), remark)
                .query(Long.class)
                .single();
    }

    private List<Unsayable> unsayable(ProvinceCode province) {
        return jdbc.sql("""
                        select v.destination, v.message_type, v.last_error, count(*) as times, max(d.code) as dossier
                        from delivery_done v join dossier d on d.id = v.dossier_id
                        where v.province = ? and v.outcome = 'SKIPPED' and v.last_error like ?
                        group by v.destination, v.message_type, v.last_error
                        order by times desc, v.destination, v.message_type, v.last_error fetch first ? rows only""")
                .params(province.value(), UNSAYABLE, MOST)
                .query((row, number) -> new Unsayable(
                        row.getString("destination"),
                        row.getString("message_type"),
                        row.getString("last_error"),
                        row.getLong("times"),
                        row.getString("dossier")))
                .list();
    }
}
