package org.lienthong.registry;

import java.util.List;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a province in shadow would have done so far, counted from what the exchange wrote down. */
@Component
public class ShadowFigures {

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

    /**
     * @param dossier one of the dossiers, to look at
     * @param example number of one of the messages
     */
    public record Unsayable(String system, String type, String why, long times, String dossier, long example) {}

    public Figures of(ProvinceCode province) {
        return new Figures(
                count(Listened.RECEIVED, province),
                count(Listened.TRANSLATED, province),
                count(Listened.REFUSED, province),
                count(Listened.WOULD_TELL, province),
                count(Listened.CANNOT_TELL, province),
                jdbc.sql("select count(*) from quarantine where province = ? and kind = 'INTAKE' and findings like ?")
                        .params(province.value(), ILLEGAL)
                        .query(Long.class)
                        .single(),
                unsayable(province));
    }

    private long count(Listened what, ProvinceCode province) {
        return jdbc.sql("select count(*)" + what.kept.rows() + " where s.province = ? and " + what.condition)
                .param(province.value())
                .query(Long.class)
                .single();
    }

    private List<Unsayable> unsayable(ProvinceCode province) {
        return jdbc.sql("""
                        select s.destination, s.message_type, s.last_error, count(*) as times, max(d.code) as dossier,
                            max(s.id) as example
                        from delivery_done s join dossier d on d.id = s.dossier_id
                        where s.province = ? and %s
                        group by s.destination, s.message_type, s.last_error
                        order by times desc, s.destination, s.message_type, s.last_error fetch first ? rows only""".formatted(Listened.CANNOT_TELL.condition))
                .params(province.value(), MOST)
                .query((row, number) -> new Unsayable(
                        row.getString("destination"),
                        row.getString("message_type"),
                        row.getString("last_error"),
                        row.getLong("times"),
                        row.getString("dossier"),
                        row.getLong("example")))
                .list();
    }
}
